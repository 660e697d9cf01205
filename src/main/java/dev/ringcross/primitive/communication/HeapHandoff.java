package dev.ringcross.primitive.communication;

import dev.ringcross.call.Cpus;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JavaPeer;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "set a volatile field that a thread on another CPU looks at again and again, and wait for its answer in a second",
        man = "JLS 17.4, Thread.onSpinWait",
        steps = """
                user    a volatile write: the cache line is taken over from the other CPU
                user    the peer sees it: the line is fetched from this CPU's cache
                user    the peer writes its own field, which this thread sees in the same way
                """,
        cost =
                "Four journeys of cache lines between two CPUs, some hundred nanoseconds: the minimum of any message between threads.")
@Declares(syscalls = "", faults = "0..0.1")
@MeasuredAlone(MeasuredAlone.BUSY)
public class HeapHandoff extends Primitive {
    private volatile long there;
    private volatile long back;
    private long sent;

    @Override
    protected void open(Route route) {
        owned(JavaPeer.start(Cpus.other(), ended -> {
            while (!Thread.currentThread().isInterrupted()) {
                if (back != there) {
                    back = there;
                }
                Thread.onSpinWait();
            }
        }));
    }

    @Benchmark
    public long java() {
        there = ++sent;
        while (back != sent) {
            Thread.onSpinWait();
        }
        return 0;
    }
}
