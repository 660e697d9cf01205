package dev.ringcross.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell's samples in a few numbers, all in the unit of the samples. Never the mean: a single descheduled round would
 * decide it.
 *
 * @param typical the median over forks of the fork's median
 * @param ci95 the 95 % interval of {@code typical} ({@link Bootstrap}); null with under {@value #NEED} samples
 * @param floor the 10th percentile of all rounds: what the operation costs when nothing disturbs it
 * @param min the least of all rounds
 * @param count samples that there were
 */
public record Summary(double typical, @Nullable Range ci95, double floor, double min, int count) {
    /** An interval needs at least this many samples (and a comparison this many pairs). */
    public static final int NEED = 6;

    private static final double FLOOR = 0.10;

    /** The summary, or null when there is no sample at all. Missing samples (null, NaN) are skipped. */
    public static @Nullable Summary of(List<? extends List<@Nullable Double>> byForkThenRound, long seed) {
        Samples samples = Samples.of(byForkThenRound);
        double[] pooled = samples.pooled();
        if (pooled.length == 0) {
            return null;
        }
        Range ci95 = pooled.length < NEED ? null : Bootstrap.ci95(samples, seed, Bootstrap.RESAMPLES);
        return new Summary(samples.typical(), ci95, Percentile.ofSorted(pooled, FLOOR), pooled[0], pooled.length);
    }

    /**
     * The share of runs whose 95 % interval holds the truth when forks differ far more than rounds do, which is the
     * worst case. No resample of n fork medians leaves their range, and that range misses the true median when all n
     * fall on one side of it: 1 − 2 / 2ⁿ, which is 0.5 with two forks, 0.75 with three, 0.875 with four, 0.94 with five.
     * From six forks on the expanded percentiles hold 0.95 and more (0.96 to 0.98 simulated, see CoverageTest). When
     * rounds differ more than forks do, the interval holds more than 0.95 at any number from two on.
     *
     * @return 0 for one fork, whose interval says nothing of other JVMs
     */
    public static double leastCoverage(int forks) {
        return Math.max(0, Math.min(0.95, 1 - Math.pow(2, 1 - forks)));
    }
}
