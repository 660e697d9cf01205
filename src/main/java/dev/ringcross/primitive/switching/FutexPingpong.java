package dev.ringcross.primitive.switching;

import com.sun.jna.Native;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "take turns with another task by a futex: wake it, and sleep until it wakes this one",
        man = "futex(2)",
        peers = "stress-ng --futex",
        steps = """
                user    the turn is given away: a store to a word that both tasks see
                enter   FUTEX_WAKE: the sleeping peer is put on its CPU's run queue
                enter   FUTEX_WAIT: the word still says that it is the peer's turn, so the task goes to sleep
                kernel  the CPU is switched to the peer, which gives the turn back, wakes, and sleeps likewise
                leave   FUTEX_WAIT returns: the word says that it is this task's turn
                """,
        cost =
                "The least that waking and waiting can cost: what locks and conditions are made of. Between two CPUs the "
                        + "answer may be there before the task sleeps, and then nothing is switched.")
@Declares(syscalls = "futex 4", switches = "2", faults = "0..0.1", when = "cpus=same")
@Declares(syscalls = "futex 4..7", switches = "0..4", faults = "0..0.1", when = "cpus=two")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "Java keeps its futexes to itself: see park-pingpong")
public class FutexPingpong extends Primitive {
    private static final int PINGS = 16;
    private static final VarHandle TURN = ValueLayout.JAVA_INT.varHandle();
    private static final long FUTEX = Linux.SYS_futex();
    private static final Linux.syscall SYSCALL = Linux.syscall.makeInvoker(
            ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

    @Param({"threads", "processes"})
    public String between;

    @Param({"same", "two"})
    public String cpus;

    private MemorySegment shared;
    private long wait;
    private long wake;

    static final class Direct {
        static {
            Native.register(Direct.class, "c");
        }

        static native long syscall(long number, long word, long operation, long value, long timeout);
    }

    @Override
    protected void open(Route route) {
        boolean threads = between.equals("threads");
        wait = threads ? Linux.FUTEX_WAIT_PRIVATE() : Linux.FUTEX_WAIT();
        wake = threads ? Linux.FUTEX_WAKE_PRIVATE() : Linux.FUTEX_WAKE();
        SharedMemory memory = owned(SharedMemory.create());
        shared = memory.segment();
        NativeLibrary.load();
        Linux.ringcross_turns_prepare(shared, wait, wake, 0);
        owned(Peer.between(between, "futex", Places.ofPeer(cpus), memory));
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long c() {
        return Checked.served(Linux.ringcross_futex_pingpong(shared, wait, wake, PINGS));
    }

    @Benchmark
    public long raw() {
        TURN.setVolatile(shared, 0L, Linux.RINGCROSS_TURN_PEERS());
        Checked.served(RawCall.blocking(FUTEX, shared.address(), wake, 1, 0, 0, 0));
        do {
            RawCall.blocking(FUTEX, shared.address(), wait, Linux.RINGCROSS_TURN_PEERS(), 0, 0, 0);
        } while (turn() == Linux.RINGCROSS_TURN_PEERS());
        return turn();
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

    @Benchmark
    public long jnaDirect() {
        TURN.setVolatile(shared, 0L, Linux.RINGCROSS_TURN_PEERS());
        Checked.served(Direct.syscall(FUTEX, shared.address(), wake, 1, 0));
        do {
            Direct.syscall(FUTEX, shared.address(), wait, Linux.RINGCROSS_TURN_PEERS(), 0);
        } while (turn() == Linux.RINGCROSS_TURN_PEERS());
        return turn();
    }

    private int turn() {
        return (int) TURN.getVolatile(shared, 0L);
    }
}
