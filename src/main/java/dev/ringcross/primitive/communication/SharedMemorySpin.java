package dev.ringcross.primitive.communication;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "leave a message in memory that a process on another CPU looks at again and again, and wait for its answer",
        man = "shm_overview(7)",
        steps = """
                user    the message is copied into the shared memory, and a counter is raised
                user    the peer sees the counter: its cache line is fetched from this CPU's cache, and those of the message after it
                user    the peer copies the message out and raises its own counter, which this task sees in the same way
                """,
        cost =
                "The kernel is not entered at all: a byte costs a few journeys of cache lines between two CPUs, some hundred nanoseconds, and both CPUs are busy while they wait.")
@Declares(syscalls = "", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(
        route = {Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "JNA's way to memory orders nothing: the other side might see the counter before the bytes")
@Absent(route = Route.JAVA, reason = "a heap cannot be shared between processes: heap-handoff is between two threads")
@MeasuredAlone(MeasuredAlone.BUSY)
public class SharedMemorySpin extends Primitive {
    private static final int EXCHANGES = 4;

    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private SharedExchange exchange;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        exchange = owned(new SharedExchange(true, Cpus.other(), bytes));
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
