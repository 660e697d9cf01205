package dev.ringcross.primitive.switching;

import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JavaPeer;
import java.util.concurrent.SynchronousQueue;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "hand an object to another platform thread, and take its answer, by two SynchronousQueues",
        man = "java.util.concurrent.SynchronousQueue, futex(2)",
        steps = """
                user    put: the partner waits in the queue already, so the object is its own by one atomic step
                enter   the partner is unparked: FUTEX_WAKE
                user    take: nobody offers yet, so the thread joins the queue, and spins for a moment
                enter   it parks: FUTEX_WAIT
                kernel  the CPU is switched to the partner, which takes and puts likewise
                leave   FUTEX_WAIT returns, and the answer is there
                """,
        cost =
                "A round trip by park and unpark, and the queue's own steps. It spins, and yields, before it parks: wasted "
                        + "on one CPU, and between two often enough to save the sleep.")
@Declares(
        syscalls = "futex 2..8, sched_yield 0..4, sched_getaffinity 0..0.1",
        switches = "2..6",
        faults = "0..0.1",
        when = "cpus=same")
@Declares(
        syscalls = "futex 0..8, sched_yield 0..4, sched_getaffinity 0..0.1",
        switches = "0..6",
        faults = "0..0.1",
        when = "cpus=two")
public class SynchronousQueuePingpong extends Primitive {
    private static final int PINGS = 16;

    @Param({"same", "two"})
    public String cpus;

    private final SynchronousQueue<Long> there = new SynchronousQueue<>();
    private final SynchronousQueue<Long> back = new SynchronousQueue<>();

    @Override
    protected void open(Route route) {
        owned(JavaPeer.start(Places.ofPeer(cpus), ended -> {
            while (true) {
                back.put(there.take());
            }
        }));
    }

    @Benchmark
    @OperationsPerInvocation(PINGS)
    public long java() throws InterruptedException {
        long answer = 0;
        for (int ping = 0; ping < PINGS; ping++) {
            there.put(answer);
            answer = back.take();
        }
        return answer;
    }
}
