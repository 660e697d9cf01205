package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "hand over to a thread on another CPU and wait until it hands back, for each pair of CPUs",
        man = "futex(2)",
        peers = "core-to-core-latency (by cache lines, without the kernel)",
        steps = """
                user    the turn is given away: a store to a word that both threads see
                enter   FUTEX_WAKE: the sleeping peer is put on the other CPU's run queue
                kernel  that CPU is interrupted, or sees the wake-up while it idles, and switches to the peer
                enter   FUTEX_WAIT: the word still says that it is the peer's turn, so the thread goes to sleep
                leave   FUTEX_WAIT returns: the peer has given the turn back
                """,
        cost =
                "Of the same CPU a switch there and back; of two CPUs two wake-ups across them, which cost more the farther "
                        + "they are apart: threads of one core, cores that share a cache, sockets. Of more than 16 CPUs 16 "
                        + "are taken, among which there is each distance of the host.")
@Declares(syscalls = "futex 4..7", switches = "0..4", faults = "0..0.1")
@Absent(
        route = {Route.RAW, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "the pair of CPUs is the point: see futex-pingpong for the routes")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "Java keeps its futexes to itself: see park-pingpong")
@MeasuredAlone("it keeps the measuring thread on another CPU as long as it is open")
public class CpuHandoff extends Primitive {
    private static final int PINGS = 16;
    private static final VarHandle TURN = ValueLayout.JAVA_INT.varHandle();
    private static final long FUTEX = Linux.SYS_futex();
    private static final Linux.syscall SYSCALL = Linux.syscall.makeInvoker(
            ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

    @Param(CpuPairs.HERE)
    public String pair;

    private MemorySegment shared;
    private long wait;
    private long wake;

    @Override
    protected void open(Route route) {
        CpuPairs cpus = CpuPairs.of(pair);
        wait = Linux.FUTEX_WAIT_PRIVATE();
        wake = Linux.FUTEX_WAKE_PRIVATE();
        SharedMemory memory = owned(SharedMemory.create());
        shared = memory.segment();
        NativeLibrary.load();
        Linux.ringcross_turns_prepare(shared, wait, wake, 0);
        owned(Affinity.pinTo(cpus.first()));
        owned(Peer.thread("futex", cpus.second(), memory));
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long c() {
        return Checked.served(Linux.ringcross_futex_pingpong(shared, wait, wake, PINGS));
    }

    @Benchmark
    public long panama() {
        TURN.setVolatile(shared, 0L, Linux.RINGCROSS_TURN_PEERS());
        Checked.served(SYSCALL.apply(FUTEX, shared.address(), wake, 1L, 0L));
        do {
            SYSCALL.apply(FUTEX, shared.address(), wait, (long) Linux.RINGCROSS_TURN_PEERS(), 0L);
        } while (turn() == Linux.RINGCROSS_TURN_PEERS());
        return turn();
    }

    private int turn() {
        return (int) TURN.getVolatile(shared, 0L);
    }
}
