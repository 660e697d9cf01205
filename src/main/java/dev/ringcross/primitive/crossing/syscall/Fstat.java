package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.stat;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.nio.channels.FileChannel;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask for the attributes of an open file",
        man = "fstat(2)",
        peers = {"lmbench lat_syscall fstat"},
        steps = """
                user    glibc 2.33 to 2.38 asks newfstatat with an empty path, older and newer ones ask fstat
                enter   the syscall instruction raises the privilege
                kernel  the descriptor is looked up; the inode's fields are gathered, and copied to the caller's memory
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "As stat without the walk. An empty path must still be looked at, so newfstatat costs more.")
@Declares(syscalls = "fstat 0..1, newfstatat 0..1")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class Fstat extends Primitive {
    private int descriptor;
    private MemorySegment answer;
    private Pointer pointer;
    private FileChannel channel;

    @Override
    protected void open(Route route) throws IOException {
        EmptyFile file = owned(EmptyFile.create());
        if (!route.isNative()) {
            channel = owned(FileChannel.open(file.path()));
            return;
        }
        YoungSymbol.require("fstat", "glibc 2.33");
        descriptor =
                owned(Descriptor.open(file.path().toString(), Linux.O_RDONLY())).number();
        answer = stat.allocate(owned(Arena.ofConfined()));
        pointer = route.usesJna() ? new Pointer(answer.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.fstat$address(), LOOP, descriptor, answer.address(), 0);
    }

    @Benchmark
    @Declares(syscalls = "fstat")
    public long raw() {
        return Checked.served(RawCall.blocking(Linux.SYS_fstat(), descriptor, answer.address(), 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.fstat(descriptor, answer));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(Stat.Direct.fstat(descriptor, pointer));
    }

    /** The answer: the file is empty, so its size equals the 0 that fstat(2) returns on success. */
    @Benchmark
    public long java() throws IOException {
        return channel.size();
    }
}
