package dev.ringcross.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t on one value a JVM: the median of its samples, of their logarithms, or of their paired differences. A
 * JVM's median of many slices is nearly normal, and JVMs are independent of each other, which slices of one JVM are
 * not.
 *
 * @param estimate the mean over the JVMs
 * @param standardError the standard error of the estimate
 * @param degrees the degrees of freedom
 */
public record JvmTest(double estimate, double standardError, double degrees) {
    private static final double TAIL = 0.025;

    /**
     * Tests one value for each JVM; at least two values.
     *
     * @param widening the factor by which the A/A arm says that intervals are too narrow, 1 for none
     */
    public static JvmTest paired(double[] values, double widening) {
        return new JvmTest(mean(values), widening * Math.sqrt(squaredError(values)), values.length - 1.0);
    }

    /** Tests the difference of two independent groups of JVMs. (Welch, Biometrika 34, 1947.) */
    public static JvmTest unpaired(double[] old, double[] newer, double widening) {
        double first = squaredError(old);
        double second = squaredError(newer);
        double both = first + second;
        double degrees = both == 0
                ? old.length + newer.length - 2.0
                : both * both / (first * first / (old.length - 1) + second * second / (newer.length - 1));
        return new JvmTest(mean(newer) - mean(old), widening * Math.sqrt(both), degrees);
    }

    /**
     * The p-value of the estimate lying within the margin: two one-sided tests, twice the smaller.
     *
     * @param margin the margin of the logarithm, not negative
     */
    public double p(double margin) {
        return Math.min(1, 2 * Math.min(tail(estimate - margin), tail(-estimate - margin)));
    }

    /** The 95 % interval of the estimate. */
    public Range ci95() {
        double half = halfWidth();
        return new Range(estimate - half, estimate + half);
    }

    /** Half the width of the 95 % interval. */
    public double halfWidth() {
        return standardError == 0
                ? 0
                : standardError * TDistribution.of(degrees).inverseSurvivalProbability(TAIL);
    }

    /**
     * How many times narrower the 95 % interval becomes with more JVMs, if they differ as these do.
     *
     * @param jvms the number of JVMs so far, at least two
     * @param most the number of JVMs in the end
     */
    public static double narrowing(int jvms, int most) {
        return halfWidths(jvms) / halfWidths(Math.max(jvms, most));
    }

    /** Half the width of the interval, in standard deviations of the JVMs' values. */
    private static double halfWidths(int jvms) {
        return TDistribution.of(jvms - 1.0).inverseSurvivalProbability(TAIL) / Math.sqrt(jvms);
    }

    /** The chance of a value as extreme as this by accident. */
    private double tail(double beyond) {
        if (standardError == 0) {
            return beyond > 0 ? 0 : beyond == 0 ? 0.5 : 1;
        }
        return TDistribution.of(degrees).survivalProbability(beyond / standardError);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double squaredError(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1)
                / values.length;
    }
}
