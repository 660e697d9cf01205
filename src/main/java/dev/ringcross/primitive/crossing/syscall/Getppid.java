package dev.ringcross.primitive.crossing.syscall;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask for the parent's process id: the cheapest call that really does something",
        man = "getppid(2)",
        peers = {"perf bench syscall basic", "lmbench lat_syscall null", "will-it-scale getppid1"},
        rung = "",
        everyRoute = true,
        steps = """
                enter   the syscall instruction, with the number in a register, raises the privilege
                kernel  stack and registers are changed; the table leads to one field of the parent's task
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "Close to enosys: nearly all of it is the way in and out. Java's ProcessHandle reads /proc instead.")
@Declares(syscalls = "getppid")
public class Getppid extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::getppid$address, Linux::getppid$descriptor);

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.getppid$address(), LOOP, 0, 0, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_getppid());
    }

    @Benchmark
    public long panama() {
        return Linux.getppid();
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact();
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.getppid();
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.getppid();
    }

    @Benchmark
    @Declares(syscalls = "getpid, getppid, openat, newfstatat, read 2, close")
    public long java() {
        return ProcessHandle.current().parent().orElseThrow().pid();
    }
}
