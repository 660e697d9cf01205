package dev.ringcross.primitive.synchronisation;

import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "enter a synchronized block and leave it: alone, and while other threads do the same",
        man = "The Java Language Specification, 14.19; ObjectMonitor in HotSpot",
        steps = """
                user    alone: the object's header is exchanged atomically, or a monitor's owner is
                user    contended: the thread spins for a while, as long as that has paid off lately
                enter   it did not: the thread joins the monitor's queue and sleeps on a futex
                enter   who leaves wakes the next in the queue: futex
                """,
        cost =
                "Some ns alone. Contended the JVM spins and lets whoever runs overtake the queue, so that most operations "
                        + "still enter no kernel; one that sleeps pays two switches.")
@Declares(syscalls = "", when = "threads=1")
// What the others do meanwhile is counted too, and how often that is the scheduler decides.
@Declares(syscalls = "futex 0..1000", switches = "0..1000", faults = "")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=2")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=4")
public class Synchronized extends Primitive {
    private final Object monitor = new Object();
    private long held;

    @Param({"1", "2", "4"})
    public int threads;

    @Override
    protected void open(Route route) throws InterruptedException {
        owned(Contenders.inJava(threads, this::java));
    }

    @Benchmark
    public long java() {
        // One a call: several in a loop would be merged into one by the JIT compiler.
        synchronized (monitor) {
            held++;
        }
        return 0;
    }
}
