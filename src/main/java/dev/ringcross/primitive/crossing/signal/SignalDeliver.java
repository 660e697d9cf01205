package dev.ringcross.primitive.crossing.signal;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "send this thread a signal, whose handler in C counts and returns",
        man = "raise(3), tgkill(2), sigreturn(2)",
        peers = "lmbench lat_sig catch",
        steps = """
                enter   tgkill names the thread and the signal
                kernel  the signal is queued at the thread, and found pending on the way out
                leave   into the handler; the registers, those of vectors too, lie on the user's stack
                enter   rt_sigreturn: the registers are taken back from the stack
                """,
        cost = "Two entries, and all registers copied twice; libc's raise asks for two ids first, which raw does not.")
@Declares(syscalls = "tgkill, rt_sigreturn, getpid, gettid 0..1, rt_sigprocmask 0..2")
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class SignalDeliver extends Primitive {
    private static final MethodHandle CRITICAL = Critical.link(Linux::raise$address, Linux::raise$descriptor);

    private int signal;
    private int process;
    private int thread;

    @Override
    protected void open(Route route) {
        signal = owned(new CountedSignal()).number();
        process = Linux.getpid();
        thread = Linux.gettid();
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.raise$address(), LOOP, signal, 0, 0);
    }

    @Benchmark
    @Declares(syscalls = "tgkill, rt_sigreturn")
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_tgkill(), process, thread, signal);
    }

    @Benchmark
    public long panama() {
        return Linux.raise(signal);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact(signal);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.raise(signal);
    }
}
