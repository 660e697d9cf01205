package dev.ringcross.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t on one value a fork: the median of its logarithms. A bootstrap of ten forks can't give a p-value that is
 * small enough to stand after {@link Holm} over hundreds of cells, since no resample lies beyond its own values; t can,
 * because it takes the fork medians for normal. That they nearly are: each is a median of many rounds, and of logarithms.
 *
 * @param estimate of the logarithm of the ratio
 * @param standardError of the estimate
 * @param degrees of freedom
 */
record ForkTest(double estimate, double standardError, double degrees) {
    private static final double TAIL = 0.025;

    /** Fork by fork, paired: one value each. */
    static ForkTest paired(double[] values) {
        return new ForkTest(mean(values), Math.sqrt(squaredError(values)), values.length - 1.0);
    }

    /** Forks that have nothing to do with each other. (Welch, Biometrika 34, 1947.) */
    static ForkTest unpaired(double[] old, double[] young) {
        double first = squaredError(old);
        double second = squaredError(young);
        double both = first + second;
        double degrees = both == 0
                ? old.length + young.length - 2.0
                : both * both / (first * first / (old.length - 1) + second * second / (young.length - 1));
        return new ForkTest(mean(young) - mean(old), Math.sqrt(both), degrees);
    }

    /**
     * Of the estimate lying within the margin: two one-sided tests, twice the smaller.
     *
     * @param margin of the logarithm, not negative
     */
    double p(double margin) {
        return Math.min(1, 2 * Math.min(tail(estimate - margin), tail(-estimate - margin)));
    }

    /** The 95 % interval of the estimate. */
    Range ci95() {
        double half = standardError == 0
                ? 0
                : standardError * TDistribution.of(degrees).inverseSurvivalProbability(TAIL);
        return new Range(estimate - half, estimate + half);
    }

    /** The chance of reaching so far by accident. */
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
