package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.*;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "set a timerfd, and read it: how much longer than asked the task sleeps",
        man = "timerfd_create(2)",
        steps = """
                enter   timerfd_settime: a timer is set, to the nanosecond and without slack
                enter   read: it has not expired, so the task goes to sleep
                kernel  the timer's interrupt wakes the task, and the scheduler switches to it
                leave   read returns with the number of expirations
                """,
        cost = "One call more than wakeup, but without the 50 us of slack that the kernel adds to the sleeps of "
                + "ordinary tasks.")
@Declares(syscalls = TimerfdWakeup.CALLS, switches = "0..1", when = "micros=1")
@Declares(syscalls = TimerfdWakeup.CALLS, switches = "1")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(
        route = {Route.C, Route.RAW, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "the call's share of a sleep can't be seen: see wakeup for the loop in C")
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class TimerfdWakeup extends Primitive {
    /** The clock is read before and after. */
    static final String CALLS = "timerfd_settime, read, clock_gettime 2 with a slow clock";

    @Param({"1", "50", "1000", "10000"})
    public int micros;

    private int timer;
    private MemorySegment once;
    private MemorySegment expirations;

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        long made = SystemCall.call(Linux.SYS_timerfd_create(), Linux.CLOCK_MONOTONIC(), Linux.TFD_CLOEXEC());
        timer = owned(Descriptor.of("timerfd_create", made)).number();
        once = itimerspec.allocate(arena);
        timespec.tv_nsec(itimerspec.it_value(once), micros * 1000L);
        expirations = arena.allocate(ValueLayout.JAVA_LONG);
    }

    @Benchmark
    public long panama() {
        long start = System.nanoTime();
        Checked.served(Linux.timerfd_settime(timer, 0, once, MemorySegment.NULL));
        Checked.served(Linux.read(timer, expirations, Long.BYTES));
        took(System.nanoTime() - start - micros * 1000L, 1);
        return 0;
    }
}
