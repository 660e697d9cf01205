package dev.ringcross.primitive.synchronisation;

import dev.ringcross.catalogue.*;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "add to a LongAdder: alone, and while other threads add to the same",
        man = "java.util.concurrent.atomic.LongAdder",
        steps = """
                user    alone: a compare-and-set of one word
                user    once two have met: each thread adds to a cell of its own, on a cache line of its own
                """,
        cost =
                "No kernel is entered. Alone as atomic-add; contended it stays near that, because no cache line travels: the "
                        + "sum is put together only when it is asked for.")
@Declares(syscalls = "", when = "threads=1")
@Declares(syscalls = "", switches = "0..0.1")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=2")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=4")
public class LongAdderAdd extends Primitive {
    private final LongAdder adder = new LongAdder();

    @Param({"1", "2", "4"})
    public int threads;

    @Override
    protected void open(Route route) throws InterruptedException {
        owned(Contenders.inJava(threads, this::java));
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long java() {
        for (int i = 0; i < LOOP; i++) {
            adder.increment();
        }
        return 0;
    }
}
