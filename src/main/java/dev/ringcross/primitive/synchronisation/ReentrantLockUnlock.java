package dev.ringcross.primitive.synchronisation;

import dev.ringcross.catalogue.*;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "lock a ReentrantLock and unlock it: alone, and while other threads do the same",
        man = "java.util.concurrent.locks.ReentrantLock",
        steps = """
                user    lock: a compare-and-set of the lock's state, which is all when nobody has it
                enter   it is taken: the thread joins a queue in Java and parks, a futex under a pthread condition
                user    unlock: the state is set to free
                enter   somebody is queued: the first is unparked, futex
                """,
        cost =
                "Some ns alone. Contended it hardly spins: threads park and are unparked, each with system calls, a switch "
                        + "and a lock of libc, unless the one that runs overtakes the queue.")
@Declares(syscalls = "", when = "threads=1")
// What the others do meanwhile is counted too, and how often that is the scheduler decides.
@Declares(syscalls = "futex 0..1000", switches = "0..1000", faults = "")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=2")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=4")
public class ReentrantLockUnlock extends Primitive {
    private final ReentrantLock lock = new ReentrantLock();
    private long held;

    @Param({"1", "2", "4"})
    public int threads;

    @Override
    protected void open(Route route) throws InterruptedException {
        owned(Contenders.inJava(threads, this::java));
    }

    @Benchmark
    public long java() {
        lock.lock();
        try {
            held++;
        } finally {
            lock.unlock();
        }
        return 0;
    }
}
