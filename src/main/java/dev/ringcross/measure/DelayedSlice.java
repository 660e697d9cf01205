package dev.ringcross.measure;

import dev.ringcross.run.plan.MeasuringPlan.Injection;

/**
 * A slice with a busy loop of known length within it: the effect that {@code selftest power} must find again. The loop
 * follows the cell's own invocations, so that it meets the host in the same state, and its time is added to theirs.
 */
final class DelayedSlice {
    private DelayedSlice() {}

    /** What an operation took, the added time included. */
    static double sample(OpenCell cell, Injection injection) {
        double nanos = cell.sliceNanos(cell.batch());
        double added = injection.nanosPerOperation() * cell.operations() + injection.share() * nanos;
        return (nanos + spinNanos(Math.round(added))) / cell.operations();
    }

    /** Spins for so long by the clock; gives what it really took. */
    private static long spinNanos(long nanos) {
        long start = System.nanoTime();
        long now = start;
        while (now - start < nanos) {
            now = System.nanoTime();
        }
        return now - start;
    }
}
