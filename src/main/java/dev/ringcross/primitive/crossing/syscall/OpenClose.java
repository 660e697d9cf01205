package dev.ringcross.primitive.crossing.syscall;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "open an empty file and close it",
        man = "open(2), close(2)",
        peers = {"lmbench lat_syscall open", "will-it-scale open1"},
        steps = """
                enter   open
                kernel  a descriptor and a file structure are taken, the path is walked, the permission checked
                leave   open returns the descriptor
                enter   close
                kernel  the descriptor is given back; the file structure is freed before user mode is seen again
                leave   close returns
                """,
        cost = "Two null calls, and the walk, the taking and the freeing. FileInputStream asks besides whether it "
                + "opened a directory, and registers a cleaner.")
@Declares(syscalls = "openat, close")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class OpenClose extends Primitive {
    private static final Linux.open OPEN = Linux.open.makeInvoker();
    private static final int FLAGS = Linux.O_RDONLY() | Linux.O_CLOEXEC();

    private MemorySegment name;
    private String text;

    @Override
    protected void open(Route route) throws IOException {
        EmptyFile file = owned(EmptyFile.create());
        text = file.path().toString();
        name = file.name(owned(Arena.ofConfined()));
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.ringcross_open_close$address(), LOOP, name.address(), 0, 0);
    }

    @Benchmark
    public long raw() {
        long opened = RawCall.blocking(Linux.SYS_openat(), Linux.AT_FDCWD(), name.address(), FLAGS);
        return Checked.served(RawCall.blocking(Linux.SYS_close(), opened, 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.close(OPEN.apply(name, FLAGS)));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(JnaDirect.close(JnaDirect.open(text, FLAGS)));
    }

    @Benchmark
    @Declares(syscalls = "openat, fstat 0..1, newfstatat 0..1, close")
    public long java() throws IOException {
        new FileInputStream(text).close();
        return 0;
    }
}
