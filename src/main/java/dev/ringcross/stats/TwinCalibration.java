package dev.ringcross.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests the 95 % intervals of a run by its A/A arm: the baseline of each row is measured twice in each turn, so that
 * the true difference is known to be 0.
 *
 * @param rows the rows that had at least two JVMs
 * @param held the number of those rows whose interval contains 0
 * @param widening the factor by which intervals are widened; 1 where as many misses also occur by chance
 */
public record TwinCalibration(int rows, int held, double widening) {
    /** The result where nothing could be calibrated. */
    public static final TwinCalibration NONE = new TwinCalibration(0, 0, 1);

    private static final double LEVEL = 0.95;

    /** The rounding of the kept samples: a smaller difference of logarithms is taken for 0. */
    private static final double ROUNDING = 1e-4;

    /** One row's twin: the logarithm of its ratio to the baseline, a value for each JVM; NaN for none. */
    public static @Nullable JvmValues logRatio(TurnSamples baseline, TurnSamples twin) {
        return JvmValues.of(
                twin.paired(baseline, (one, other) -> StrictMath.log(one / other))
                        .medians(),
                1);
    }

    public static TwinCalibration of(List<JvmValues> twins) {
        double[] reaches = twins.stream()
                .filter(twin -> twin.values().length > 1)
                .mapToDouble(twin -> reach(JvmTest.paired(twin.values(), 1)))
                .sorted()
                .toArray();
        if (reaches.length == 0) {
            return NONE;
        }
        int held = 0;
        for (double reach : reaches) {
            held += reach <= 1 ? 1 : 0;
        }
        double misses = reaches.length - (double) held;
        boolean tooMany = misses > Proportion.band(1 - LEVEL, reaches.length).high();
        double widening = tooMany ? Math.max(1, Percentile.ofSorted(reaches, fraction(reaches.length))) : 1;
        return new TwinCalibration(reaches.length, held, widening);
    }

    /**
     * Below which {@value #LEVEL} of other rows will lie, which is a little more than that share of these: among n others
     * the i-th of n has i / (n + 1) below it on average.
     */
    private static double fraction(int rows) {
        return Math.clamp((LEVEL * (rows + 1) - 1) / (rows - 1), 0, 1);
    }

    /** The distance of the estimate from 0, in half-widths of its interval. */
    private static double reach(JvmTest test) {
        return Math.abs(test.estimate()) / Math.max(test.halfWidth(), ROUNDING);
    }
}
