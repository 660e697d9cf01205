package dev.ringcross.call;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Pins the calling thread to one CPU (sched_setaffinity(2)); closing it restores the previous affinity. */
public final class Affinity implements AutoCloseable {
    private final Thread owner = Thread.currentThread();
    private final @Nullable BitSet before;

    private Affinity(@Nullable BitSet before) {
        this.before = before;
    }

    public static Affinity pinToMeasuringCpu() {
        return Cpus.canPin() ? pinTo(Cpus.measuring()) : new Affinity(null);
    }

    public static Affinity pinTo(int cpu) {
        BitSet before = Cpus.allowed();
        BitSet one = new BitSet();
        one.set(cpu);
        Cpus.restrictTo(one);
        return new Affinity(before);
    }

    @Override
    public void close() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("an affinity is restored by the thread that it belongs to");
        }
        if (before != null) {
            Cpus.restrictTo(before);
        }
    }
}
