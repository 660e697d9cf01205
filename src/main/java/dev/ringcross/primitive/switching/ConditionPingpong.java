package dev.ringcross.primitive.switching;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.PthreadDirect;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "take turns with another task by a mutex and two condition variables of libc",
        man = "pthread_cond_wait(3), pthread_mutex_lock(3)",
        steps = """
                user    the mutex is free: locked by one atomic instruction; the turn is given away
                enter   pthread_cond_signal: somebody waits, so FUTEX_WAKE
                enter   pthread_cond_wait: the mutex is released, and the task sleeps by FUTEX_WAIT
                kernel  the CPU is switched to the peer, which locks, gives the turn back, signals and waits
                leave   FUTEX_WAIT returns, and the mutex is locked again
                """,
        cost = "A futex's round trip and libc's book-keeping. Where the woken side runs before the mutex is released, "
                + "it sleeps a second time, for the mutex.")
@Declares(syscalls = "futex 4..8", switches = "2..4", faults = "0..0.1", when = "cpus=same")
@Declares(syscalls = "futex 2..10", switches = "0..6", faults = "0..0.1", when = "cpus=two")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "Java's own conditions are made of park and unpark: see park-pingpong")
public class ConditionPingpong extends Primitive {
    private static final int PINGS = 16;

    @Param({"threads", "processes"})
    public String between;

    @Param({"same", "two"})
    public String cpus;

    private MemorySegment shared;
    private MemorySegment mutex;
    private MemorySegment there;
    private MemorySegment back;

    @Override
    protected void open(Route route) {
        SharedMemory memory = owned(SharedMemory.create());
        shared = memory.segment();
        NativeLibrary.load();
        SystemCall.require("a condition between processes", Linux.ringcross_turns_prepare(shared, 0, 0, 0));
        mutex = Linux.ringcross_condition_mutex(shared);
        there = Linux.ringcross_condition_there(shared);
        back = Linux.ringcross_condition_back(shared);
        owned(Peer.between(between, "condition", Places.ofPeer(cpus), memory));
        owned(() -> Linux.ringcross_condition_end(shared));
    }

    private int turn() {
        return shared.get(ValueLayout.JAVA_INT, 0);
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long c() {
        return Checked.served(Linux.ringcross_condition_pingpong(shared, PINGS));
    }

    @Benchmark
    public long panama() {
        Linux.pthread_mutex_lock(mutex);
        shared.set(ValueLayout.JAVA_INT, 0, Linux.RINGCROSS_TURN_PEERS());
        Linux.pthread_cond_signal(there);
        while (turn() == Linux.RINGCROSS_TURN_PEERS()) {
            Linux.pthread_cond_wait(back, mutex);
        }
        return Linux.pthread_mutex_unlock(mutex);
    }

    @Benchmark
    public long jnaDirect() {
        PthreadDirect.pthread_mutex_lock(at(mutex));
        shared.set(ValueLayout.JAVA_INT, 0, Linux.RINGCROSS_TURN_PEERS());
        PthreadDirect.pthread_cond_signal(at(there));
        while (turn() == Linux.RINGCROSS_TURN_PEERS()) {
            PthreadDirect.pthread_cond_wait(at(back), at(mutex));
        }
        return PthreadDirect.pthread_mutex_unlock(at(mutex));
    }

    private static Pointer at(MemorySegment segment) {
        return new Pointer(segment.address());
    }
}
