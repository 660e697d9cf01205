package dev.ringcross.primitive.communication;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "leave a message in memory that another process maps too, wake it by a futex, and be woken by its answer",
        man = "futex(2), shm_overview(7)",
        steps = """
                user    the message is copied into the shared memory, and a counter is raised
                enter   futex wake: the peer, asleep on that counter, is put on the run queue
                enter   futex wait on the counter that the peer will raise: the task sleeps
                user    the peer copies the message out and raises its counter
                enter   the peer wakes this task, and waits again
                """,
        cost =
                "The kernel copies nothing, so the bytes cost two copies in user mode, and the crossings are the same for any length: two wakes, and a wait each unless the answer is there already.")
@Declares(syscalls = "futex 2..4", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(
        route = {Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "JNA's way to memory orders nothing: the other side might see the counter before the bytes")
@Absent(route = Route.JAVA, reason = "a heap cannot be shared between processes: heap-handoff is between two threads")
public class SharedMemoryFutex extends Primitive {
    private static final int EXCHANGES = 4;

    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private SharedExchange exchange;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        exchange = owned(new SharedExchange(false, Cpus.measuring(), bytes));
    }

    @Benchmark
    @OperationsPerInvocation(EXCHANGES)
    public long c() {
        return exchange.c(EXCHANGES);
    }

    @Benchmark
    public long panama() {
        return exchange.panama();
    }
}
