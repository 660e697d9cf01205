package dev.ringcross.stats;

import java.util.stream.DoubleStream;

/**
 * Tells the rounds that the host ran slowly from the others, by the canary's throughput-bound loop. A physical core
 * that is shared with another guest gives that loop about 1.4 × its quiet time, while steal reads 0. The limit lies
 * halfway on purpose: readings of one state scatter by a few per cent, the two states lie 40 % apart.
 *
 * @param fast the run's own fast reading, ns per step: the 10th percentile, so that a tenth of quiet rounds is enough
 * @param limit readings above it are slow, ns per step
 */
public record SlowRounds(double fast, double limit) {
    public static final double SLOW_RATIO = 1.2;

    private static final double FAST = 0.10;

    /** Judges a run by its own readings. NaN is skipped; without any reading nothing is slow. */
    public static SlowRounds of(double[] throughputNs) {
        double[] sorted =
                DoubleStream.of(throughputNs).filter(Double::isFinite).sorted().toArray();
        double fast = sorted.length == 0 ? Double.NaN : Percentile.ofSorted(sorted, FAST);
        return new SlowRounds(fast, SLOW_RATIO * fast);
    }

    public boolean slow(double throughputNs) {
        return throughputNs > limit;
    }
}
