package dev.ringcross.primitive.communication;

import dev.ringcross.call.Cpus;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JavaPeer;
import java.util.concurrent.ArrayBlockingQueue;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "put an object into an ArrayBlockingQueue for another thread on the same CPU, and take its answer from a second",
        man = "java.util.concurrent.ArrayBlockingQueue, LockSupport.park",
        steps = """
                user    put: the lock is taken, the object stored, the waiting taker's condition signalled
                enter   futex wake: the taker is unparked when the lock is released
                enter   take: the second queue is empty, so the thread parks in futex wait
                enter   the peer takes, puts its answer, and parks in turn
                """,
        cost =
                "As futex-based round trips of shared-memory-futex, and the lock and the condition of each queue on the way.")
@Declares(syscalls = "futex 2..12, sched_yield 0..4", switches = "1..8", faults = "0..0.1")
public class ArrayBlockingQueueHandoff extends Primitive {
    private final ArrayBlockingQueue<String> there = new ArrayBlockingQueue<>(1);
    private final ArrayBlockingQueue<String> back = new ArrayBlockingQueue<>(1);

    @Override
    protected void open(Route route) {
        owned(JavaPeer.start(Cpus.measuring(), ended -> {
            while (true) {
                back.put(there.take());
            }
        }));
    }

    @Benchmark
    public long java() throws InterruptedException {
        there.put("r");
        return back.take().length();
    }
}
