package dev.ringcross.stats;

import java.util.Arrays;

/**
 * Where some values lie and how far apart, by medians: a few that lie far off move neither.
 *
 * @param count of the values
 * @param mad the median absolute deviation from the median, not scaled: 0.6745 standard deviations of a normal
 *     distribution
 */
public record MedianDeviation(int count, double median, double mad) {
    /**
     * The limit when nobody says another. It is 3.37 standard deviations of a normal distribution, next to the 3.5 of
     * Iglewicz and Hoaglin, "How to Detect and Handle Outliers", ASQC 1993 (NIST/SEMATECH e-Handbook, 1.3.5.17): an
     * ordinary value among very many is farther off in one of 1300 cases.
     */
    public static final int LIMIT = 5;

    /** How many standard deviations a median absolute deviation is, of a normal distribution. */
    public static final double OF_NORMAL = 0.6745;

    /** Of fewer values none is called far: among three normal ones the odd one would be in 29 of 100 cases. */
    public static final int FEWEST = 6;

    /** No difference of less than this share of the median is called one, here as anywhere else. */
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

    /** @param limit in median absolute deviations */
    public boolean isFar(double value, double limit) {
        double distance = Math.abs(value - median);
        return count >= FEWEST && distance > limit * mad && distance > LEAST * Math.abs(median);
    }
}
