package dev.ringcross.primitive.crossing.signal;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "send another process a real-time signal and wait for its answer by another",
        man = "kill(2), sigwaitinfo(2)",
        steps = """
                enter   kill: the signal is queued at the other process
                kernel  the process sleeps in its own wait: it is woken, put on its CPU's run queue
                leave   kill returns
                enter   sigwaitinfo: nothing is pending here, so the task goes to sleep
                kernel  the CPU is switched to the other, which takes its signal, answers, and goes to sleep in turn
                leave   sigwaitinfo returns with the answer: no handler is called
                """,
        cost = "As pipe-pingpong, with signals for the bytes: four system calls and two or more switches.")
@Declares(syscalls = "kill 2, rt_sigtimedwait 2, read 2/128, write 2/128", switches = "2..260/128", when = "cpus=same")
@Declares(syscalls = "kill 2, rt_sigtimedwait 2, read 2/128, write 2/128", switches = "0.5..4", when = "cpus=two")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE, Route.JAVA},
        reason = Absent.WORKER)
public class SignalPingpong extends Primitive {
    private static final int PINGS = 128;

    @Param({"same", "two"})
    public String cpus;

    private Worker worker;

    @Override
    protected void open(Route route) {
        int cpu = cpus.equals("same") ? Cpus.measuring() : Cpus.other();
        worker = owned(Worker.start("signal-pingpong", Integer.toString(cpu)));
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long c() {
        return Checked.served(worker.run(0, PINGS));
    }
}
