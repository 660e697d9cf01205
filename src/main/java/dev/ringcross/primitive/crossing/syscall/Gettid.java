package dev.ringcross.primitive.crossing.syscall;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask for this thread's id, as the kernel numbers its tasks",
        man = "gettid(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the id is read from the task, as the process's own namespace numbers it
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "As getpid and getppid: the kernel's part is a few loads.")
@Declares(syscalls = "gettid")
@Absent(route = Route.JAVA, reason = "Thread.threadId() is the JVM's own number: the kernel's is not offered")
public class Gettid extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::gettid$address, Linux::gettid$descriptor);

    @Override
    protected void open(Route route) {
        YoungSymbol.require("gettid", "glibc 2.30");
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.gettid$address(), LOOP, 0, 0, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_gettid());
    }

    @Benchmark
    public long panama() {
        return Linux.gettid();
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact();
    }

    @Benchmark
    public long jnaDirect() {
        return YoungDirect.gettid();
    }

    @Benchmark
    public long jnaInterface() {
        return YoungInterface.LIBC.gettid();
    }
}
