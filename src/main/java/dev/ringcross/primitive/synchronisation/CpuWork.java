package dev.ringcross.primitive.synchronisation;

import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "divide a fixed amount of arithmetic among tasks that stand ready: threads or processes",
        man = "futex(2), sched_setaffinity(2)",
        steps = """
                enter   all tasks are woken at once by futex, and the one that hands out sleeps
                user    each task computes its share of 16 slices, on a CPU of its own while there are enough
                enter   the last one done wakes the one that hands out
                """,
        cost = "Some 200 us of one CPU, divided by the CPUs that the tasks have, and one wake-up there and back. "
                + "Between processes the futex is found by its page instead of its address; the arithmetic can't tell.")
@Declares(syscalls = "futex 2..6, read 0..0.3, write 0..0.3", switches = "1..6", faults = "0..1", when = "tasks=1")
@Declares(syscalls = "futex 3..14, read 0..0.3, write 0..0.3", switches = "1..16", faults = "0..1", when = "tasks=2")
@Declares(syscalls = "futex 4..24, read 0..0.3, write 0..0.3", switches = "1..30", faults = "0..1", when = "tasks=4")
@Declares(syscalls = "futex 5..80, read 0..0.3, write 0..0.3", switches = "1..100", faults = "0..1")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = Absent.WORKER)
@Absent(
        route = {Route.C, Route.JAVA},
        when = "cpus=all,tasks=16",
        reason = "so many tasks are for one CPU, to see what they gain there")
@Absent(route = Route.C, when = "by=processes,cpus=one", reason = "threads show it; with cpus=all both are compared")
@Absent(route = Route.JAVA, when = "by=processes", reason = WaitWork.DEAR)
@Absent(route = Route.JAVA, when = "cpus=one", reason = "c shows it, without a collector or a compiler on that CPU")
public class CpuWork extends Primitive {
    private static final int BATCH = 8;

    @Param({"threads", "processes"})
    public String by;

    @Param({"1", "2", "4", "16"})
    public int tasks;

    @Param({"all", "one"})
    public String cpus;

    private WorkPool pool;

    @Override
    protected void open(Route route) {
        pool = owned(route == Route.C ? WorkPool.inC(by, tasks, cpus, 0) : WorkPool.inJava(tasks, cpus, 0));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long c() throws InterruptedException {
        return pool.work(BATCH);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long java() throws InterruptedException {
        return pool.work(BATCH);
    }
}
