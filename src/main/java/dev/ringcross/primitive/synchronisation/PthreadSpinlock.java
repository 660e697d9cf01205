package dev.ringcross.primitive.synchronisation;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "take a spinlock and give it back: alone, and while other threads do the same",
        man = "pthread_spin_lock(3)",
        farEnds = "threads=4",
        steps = """
                user    lock: an atomic decrement, repeated until it finds the lock free; nothing ever sleeps
                user    unlock: a plain store
                """,
        cost = "One atomic instruction when nobody contends. With more threads than CPUs the one that has it may be "
                + "preempted, and the others then spin for the rest of their time slices: milliseconds.")
@Declares(syscalls = "")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = "it spins while another thread has it: a collection would wait with it")
@Absent(route = Route.JAVA, reason = "Java's own locks are rows of their own: synchronized, reentrant-lock-unlock")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=2")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=4")
public class PthreadSpinlock extends Primitive {
    @Param({"1", "2", "4"})
    public int threads;

    private MemorySegment spinlock;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        SharedMemory shared = owned(SharedMemory.create());
        spinlock = shared.segment();
        SystemCall.require("pthread_spin_init", -Linux.pthread_spin_init(spinlock, Linux.PTHREAD_PROCESS_PRIVATE()));
        owned(Contenders.inC("threads", "spinlock", threads, shared));
        pointer = route.usesJna() ? new Pointer(spinlock.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Checked.served(Linux.ringcross_loop_spinlock(spinlock, LOOP));
    }

    @Benchmark
    public long panama() {
        Checked.served(-Linux.pthread_spin_lock(spinlock));
        return Checked.served(-Linux.pthread_spin_unlock(spinlock));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(-PthreadDirect.pthread_spin_lock(pointer));
        return Checked.served(-PthreadDirect.pthread_spin_unlock(pointer));
    }
}
