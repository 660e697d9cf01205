package dev.ringcross.primitive.synchronisation;

import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "divide work that waits now and then among tasks that stand ready: threads or processes",
        man = "clock_nanosleep(2), futex(2), sched_setaffinity(2)",
        steps = """
                enter   all tasks are woken at once by futex, and the one that hands out sleeps
                user    each task computes a slice of its share of 16
                enter   clock_nanosleep: after each slice it waits for 100 us, as for a device or a network
                kernel  another task computes meanwhile, on the same CPU too; where there is none the CPU idles
                enter   the last one done wakes the one that hands out
                """,
        cost = "One task waits 16 times, one time after the other: 2.5 ms and more, of which it computes 0.2. Several "
                + "wait at the same time, so that the waits cost less the more tasks there are, on one CPU too.")
@Declares(
        syscalls = "futex 2..6, clock_nanosleep 16, read 0..2, write 0..2",
        switches = "8..24",
        faults = "0..1",
        when = "tasks=1")
@Declares(
        syscalls = "futex 3..14, clock_nanosleep 16, read 0..2, write 0..2",
        switches = "8..36",
        faults = "0..1",
        when = "tasks=2")
@Declares(
        syscalls = "futex 4..24, clock_nanosleep 16, read 0..2, write 0..2",
        switches = "8..50",
        faults = "0..1",
        when = "tasks=4")
@Declares(syscalls = "futex 5..80, clock_nanosleep 16, read 0..2, write 0..2", switches = "8..120", faults = "0..1")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = Absent.WORKER)
@Absent(
        route = {Route.C, Route.JAVA},
        when = "cpus=all,tasks=16",
        reason = "so many tasks are for one CPU, to see what they gain there")
@Absent(
        route = {Route.C, Route.JAVA},
        when = "by=processes,cpus=one",
        reason = "threads show it: with cpus=all both are compared")
@Absent(route = Route.JAVA, when = "by=processes", reason = WaitWork.DEAR)
@Absent(route = Route.JAVA, when = "cpus=one", reason = "c shows it, without a collector or a compiler on that CPU")
public class WaitWork extends Primitive {
    static final String DEAR =
            "a JVM for each task takes longer to start, and to compile what it does, than a round of "
                    + "measuring lasts";

    /** The wait, longer than the 50 us by which the kernel may be late, so that tasks really wait. */
    private static final long WAIT_NANOS = 100_000;

    @Param({"threads", "processes"})
    public String by;

    @Param({"1", "2", "4", "16"})
    public int tasks;

    @Param({"all", "one"})
    public String cpus;

    private WorkPool pool;

    @Override
    protected void open(Route route) {
        pool = owned(
                route == Route.C
                        ? WorkPool.inC(by, tasks, cpus, WAIT_NANOS)
                        : WorkPool.inJava(tasks, cpus, WAIT_NANOS));
    }

    @Benchmark
    public long c() throws InterruptedException {
        return pool.work(1);
    }

    @Benchmark
    @Declares(syscalls = "futex 18..90", switches = "8..80", faults = "0..1")
    public long java() throws InterruptedException {
        return pool.work(1);
    }
}
