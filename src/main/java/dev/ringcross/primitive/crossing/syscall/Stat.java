package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.*;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.stat;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask for the attributes of a file by its path",
        man = "stat(2)",
        peers = {"lmbench lat_syscall stat"},
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the path is copied in and walked, name by name, through the cache of directory entries
                kernel  the inode's fields are gathered, and copied to the caller's memory
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "Several null calls: the walk, and a structure of 144 bytes out. JNA converts the path each time, Java "
                + "makes an object of every answer.")
@Declares(syscalls = "newfstatat")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class Stat extends Primitive {
    private Path path;
    private String text;
    private MemorySegment name;
    private MemorySegment answer;
    private Pointer pointer;

    static final class Direct {
        static {
            Native.register(Direct.class, "c");
        }

        static native int stat(String path, Pointer answer);

        static native int fstat(int descriptor, Pointer answer);
    }

    @Override
    protected void open(Route route) throws IOException {
        YoungSymbol.require("stat", "glibc 2.33");
        Arena arena = owned(Arena.ofConfined());
        EmptyFile file = owned(EmptyFile.create());
        path = file.path();
        text = path.toString();
        name = file.name(arena);
        answer = stat.allocate(arena);
        pointer = new Pointer(answer.address());
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.stat$address(), LOOP, name.address(), answer.address(), 0);
    }

    @Benchmark
    public long raw() {
        return Checked.served(
                RawCall.blocking(Linux.SYS_newfstatat(), Linux.AT_FDCWD(), name.address(), answer.address(), 0, 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.stat(name, answer));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(Direct.stat(text, pointer));
    }

    /** The answer: the file is empty, so its size equals the 0 that stat(2) returns on success. */
    @Benchmark
    @Declares(syscalls = "statx")
    public long java() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).size();
    }
}
