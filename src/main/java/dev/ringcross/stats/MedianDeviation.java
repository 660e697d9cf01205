package dev.ringcross.stats;

import java.util.Arrays;

/**
 * The position and spread of values by medians, which a few outliers do not affect.
 *
 * @param count the number of values
 * @param mad the median absolute deviation from the median, not scaled: 0.6745 standard deviations of a normal
 *     distribution
 */
public record MedianDeviation(int count, double median, double mad) {
    /**
     * The default limit for outliers. It is 3.37 standard deviations of a normal distribution, next to the 3.5 of
     * Iglewicz and Hoaglin, "How to Detect and Handle Outliers", ASQC 1993 (NIST/SEMATECH e-Handbook, 1.3.5.17): one of
     * 1300 ordinary values lies farther away.
     */
    public static final int LIMIT = 5;

    /** The median absolute deviation of a normal distribution in standard deviations. */
    public static final double OF_NORMAL = 0.6745;

    /**
     * With fewer values than this none is called an outlier: among three normal values one would be, in 29 of 100
     * cases.
     */
    public static final int FEWEST = 6;

    /** The smallest difference from the median, as a share of it, that makes an outlier. */
    public static final double LEAST = 0.05;

    /** @param sorted ascending, not empty */
    public static MedianDeviation ofSorted(double[] sorted) {
        double median = Percentile.medianOfSorted(sorted);
        double[] deviations = Arrays.stream(sorted)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        return new MedianDeviation(sorted.length, median, Percentile.medianOfSorted(deviations));
    }

    /** @param limit the limit in median absolute deviations */
    public boolean isFar(double value, double limit) {
        double distance = Math.abs(value - median);
        return count >= FEWEST && distance > limit * mad && distance > LEAST * Math.abs(median);
    }
}
