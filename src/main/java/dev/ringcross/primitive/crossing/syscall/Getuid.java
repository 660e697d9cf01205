package dev.ringcross.primitive.crossing.syscall;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask for the user's id",
        man = "getuid(2)",
        peers = {"UnixBench syscall (one of its five calls)"},
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the id is read from the task's credentials and mapped into the user namespace
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "As getppid, with a short search in the user namespace's map.")
@Declares(syscalls = "getuid")
@Absent(route = Route.JAVA, reason = "pure Java asks for the whole user at once, names and groups (UnixSystem)")
public class Getuid extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::getuid$address, Linux::getuid$descriptor);

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.getuid$address(), LOOP, 0, 0, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_getuid());
    }

    @Benchmark
    public long panama() {
        return Linux.getuid();
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact();
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.getuid();
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.getuid();
    }
}
