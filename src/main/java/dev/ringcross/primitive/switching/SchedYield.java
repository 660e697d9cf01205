package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "offer the CPU to another task: with nobody waiting for it, and with a competitor that yields too",
        man = "sched_yield(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the run queue is locked, the task's turn is put off, the scheduler picks who runs next
                kernel  alone: the same task again; with a competitor: its registers and stack are put in place
                leave   back to user mode, in whichever task was picked
                """,
        cost = "Alone a system call and a look at the run queue, and nothing is switched. With a competitor one or "
                + "more context switches are added, and the competitor's own yield with them.")
@Declares(syscalls = "sched_yield", when = "company=alone")
@Declares(syscalls = "sched_yield 1..3", switches = "0.5..3", when = "company=competitor")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "company=competitor")
public class SchedYield extends Primitive {
    private static final MethodHandle CRITICAL =
            Critical.link(Linux::sched_yield$address, Linux::sched_yield$descriptor);

    /**
     * The operations per call: few, since where another task is busy on this CPU, each yield gives it a turn of
     * milliseconds.
     */
    private static final int YIELDS = 25;

    @Param({"alone", "competitor"})
    public String company;

    @Override
    protected void open(Route route) {
        if (company.equals("competitor")) {
            owned(Peer.thread("yield", Cpus.measuring(), null));
        }
    }

    @Benchmark
    @OperationsPerInvocation(YIELDS)
    public long c() {
        return Linux.ringcross_loop_call(Linux.sched_yield$address(), YIELDS, 0, 0, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_sched_yield());
    }

    @Benchmark
    public long panama() {
        return Linux.sched_yield();
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact();
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.sched_yield();
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.sched_yield();
    }

    @Benchmark
    public long java() {
        Thread.yield();
        return 0;
    }
}
