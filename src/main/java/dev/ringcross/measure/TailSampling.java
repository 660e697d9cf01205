package dev.ringcross.measure;

import dev.ringcross.catalogue.Primitive;
import dev.ringcross.run.process.Message;
import dev.ringcross.stats.LatencyHistogram;
import java.util.Optional;

/** Samples single operations for a while: slices of one operation each, for the percentiles. */
final class TailSampling {
    private static final long NANOS = 20_000_000;
    private static final double FROM_NANOS = 1000;

    /** A cell that takes longer than this gives no percentile worth its time. */
    private static final double UNTIL_NANOS = 40_000_000;

    private TailSampling() {}

    /** One operation must be one invocation, and longer than what reading the clock takes. */
    static boolean isWorthwhile(OpenCell cell) {
        double nanos = cell.nanosPerOperation();
        return !cell.spec().isBatched() && nanos >= FROM_NANOS && nanos < UNTIL_NANOS;
    }

    /** Opens the cell, samples and closes it; empty where the primitive says its own amount, and where it failed. */
    static Optional<Message> of(OpenCell cell) {
        LatencyHistogram histogram = new LatencyHistogram();
        cell.open();
        try {
            cell.sliceNanos(1);
            long end = System.nanoTime() + NANOS;
            while (System.nanoTime() < end && cell.failure() == null) {
                double nanos = cell.sliceNanos(1);
                if (nanos >= 0) {
                    histogram.record(nanos, 1);
                }
            }
        } finally {
            cell.close();
        }
        boolean own = !Double.isNaN(Primitive.drainOwnAmount());
        return own || cell.failure() != null || histogram.count() == 0
                ? Optional.empty()
                : Optional.of(new Message.Tail(cell.index(), histogram.encoded()));
    }
}
