package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "take turns with another task of the same CPU by yielding: nobody sleeps, nobody is woken",
        man = "sched_yield(2)",
        peers = "stress-ng --yield",
        steps = """
                user    the turn is given away: a store to a word that both tasks see
                enter   sched_yield: the task stays runnable, and its turn on the CPU is put off
                kernel  the CPU is switched to the peer, which gives the turn back and yields in turn
                leave   sched_yield returns; yields again while it is not this task's turn
                """,
        cost = "Two switches and nothing else: no wake-up, no queue of sleepers. The scheduler may hold that the same "
                + "task goes on, so that one turn takes several yields.")
@Declares(syscalls = "sched_yield 2..6", switches = "2", faults = "0..0.1")
@Absent(route = Route.CRITICAL, reason = "it waits for another task: a garbage collection would wait for both")
@MeasuredAlone(MeasuredAlone.BUSY)
public class YieldPingpong extends Primitive {
    private static final int PINGS = 16;
    private static final VarHandle TURN = ValueLayout.JAVA_INT.varHandle();

    @Param({"threads", "processes"})
    public String between;

    private MemorySegment shared;

    @Override
    protected void open(Route route) {
        SharedMemory memory = owned(SharedMemory.create());
        shared = memory.segment();
        owned(Peer.between(between, "turns-by-yield", Cpus.measuring(), memory));
    }

    private void giveTurn() {
        TURN.setVolatile(shared, 0L, Linux.RINGCROSS_TURN_PEERS());
    }

    private boolean isPeersTurn() {
        return (int) TURN.getVolatile(shared, 0L) == Linux.RINGCROSS_TURN_PEERS();
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long c() {
        return Linux.ringcross_yield_pingpong(shared, PINGS);
    }

    @Benchmark
    public long raw() {
        giveTurn();
        while (isPeersTurn()) {
            RawCall.blocking(Linux.SYS_sched_yield(), 0, 0, 0);
        }
        return 0;
    }

    @Benchmark
    public long panama() {
        giveTurn();
        while (isPeersTurn()) {
            Linux.sched_yield();
        }
        return 0;
    }

    @Benchmark
    public long jnaDirect() {
        giveTurn();
        while (isPeersTurn()) {
            JnaDirect.sched_yield();
        }
        return 0;
    }

    @Benchmark
    public long java() {
        giveTurn();
        while (isPeersTurn()) {
            Thread.yield();
        }
        return 0;
    }
}
