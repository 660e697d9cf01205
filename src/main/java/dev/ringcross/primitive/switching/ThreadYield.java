package dev.ringcross.primitive.switching;

import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "Thread.yield in a platform thread, with no other that wants its CPU",
        man = "java.lang.Thread.yield, sched_yield(2)",
        steps = """
                user    the JVM notes that the thread is in native code
                enter   sched_yield: the run queue is locked, and the scheduler picks who runs next
                leave   back in the same task, since it is alone
                user    the JVM looks whether a collection wants the thread to wait
                """,
        cost = "The system call of sched-yield, and what the JVM does around a native call. virtual-yield is the same "
                + "word in a virtual thread, which enters no kernel.")
@Declares(syscalls = "sched_yield")
@Absent(
        route = {Route.C, Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "this row is Java's own way: sched-yield is its native kin")
public class ThreadYield extends Primitive {
    /**
     * The operations per call: few, since where another task is busy on this CPU, each yield gives it a turn of
     * milliseconds.
     */
    private static final int YIELDS = 25;

    @Benchmark
    @OperationsPerInvocation(YIELDS)
    public long java() {
        for (int i = 0; i < YIELDS; i++) {
            Thread.yield();
        }
        return 0;
    }
}
