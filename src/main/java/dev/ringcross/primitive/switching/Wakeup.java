package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.timespec;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import java.time.Duration;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "sleep for a while: how much longer than asked the task sleeps",
        man = "clock_nanosleep(2), sched(7), PR_SET_TIMERSLACK in prctl(2)",
        peers = "cyclictest",
        steps = """
                enter   clock_nanosleep: a timer is set, and the task goes to sleep
                kernel  the CPU idles, or runs others; the timer's interrupt wakes the task
                kernel  the scheduler switches to it: at once by SCHED_FIFO, else in its turn
                leave   clock_nanosleep returns
                """,
        cost = "By SCHED_OTHER 50 us above all: the slack that the kernel adds, so that timers fire together. By "
                + "SCHED_FIFO there is none, and the interrupt, the way out of idle and the switch are left.")
@Declares(syscalls = "clock_nanosleep", switches = "1", when = "policy=other")
@Declares(syscalls = "clock_nanosleep, sched_setscheduler 2", switches = "0..1", when = "policy=fifo")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(
        route = {Route.RAW, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "the call's share of a sleep can't be seen: see getpid for what a call costs")
public class Wakeup extends Primitive {
    @Param({"1", "50", "1000", "10000"})
    public int micros;

    @Param({"other", "fifo"})
    public String policy;

    private long wantedNanos;
    private MemorySegment wanted;
    private Scheduling scheduling;

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        wantedNanos = micros * 1000L;
        wanted = timespec.allocate(arena);
        timespec.tv_nsec(wanted, wantedNanos);
        scheduling = owned(new Scheduling(policy));
    }

    @Benchmark
    public long c() {
        scheduling.enter();
        long overshoot = Linux.ringcross_overshoot(wantedNanos);
        scheduling.leave();
        took(Checked.served(overshoot), 1);
        return 0;
    }

    @Benchmark
    public long panama() {
        scheduling.enter();
        long start = System.nanoTime();
        int refused = Linux.clock_nanosleep(Linux.CLOCK_MONOTONIC(), 0, wanted, MemorySegment.NULL);
        long slept = System.nanoTime() - start;
        scheduling.leave();
        took(slept - wantedNanos, 1);
        return Checked.served(-refused);
    }

    @Benchmark
    @Declares(syscalls = "futex 1..3", switches = "1", faults = "0..0.1", when = "policy=other")
    @Declares(syscalls = "futex 1..3, sched_setscheduler 2", switches = "0..1", faults = "0..0.1", when = "policy=fifo")
    public long java() throws InterruptedException {
        scheduling.enter();
        long start = System.nanoTime();
        Thread.sleep(Duration.ofNanos(wantedNanos));
        long slept = System.nanoTime() - start;
        scheduling.leave();
        took(slept - wantedNanos, 1);
        return 0;
    }
}
