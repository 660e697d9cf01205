package dev.ringcross.primitive.crossing.syscall;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask for this process's id",
        man = "getpid(2)",
        peers = "UnixBench syscall",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the id is read from the task's process, as the process's own namespace numbers it
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "As getppid. Java remembers the answer: ProcessHandle.pid() crosses nothing.")
@Declares(syscalls = "getpid")
public class Getpid extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::getpid$address, Linux::getpid$descriptor);

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.getpid$address(), LOOP, 0, 0, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_getpid());
    }

    @Benchmark
    public long panama() {
        return Linux.getpid();
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact();
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.getpid();
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.getpid();
    }

    @Benchmark
    @Declares(syscalls = "")
    public long java() {
        return ProcessHandle.current().pid();
    }
}
