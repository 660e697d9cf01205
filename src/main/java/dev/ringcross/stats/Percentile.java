package dev.ringcross.stats;

/**
 * Quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan, "Sample Quantiles in
 * Statistical Packages", The American Statistician 50 (1996), the default of R and NumPy.
 */
public final class Percentile {
    private Percentile() {}

    /**
     * The quantile of values that are sorted already.
     *
     * @param sorted ascending, not empty, without NaN
     * @param fraction 0 (the least) … 1 (the greatest); 0.1 is the 10th percentile
     */
    public static double ofSorted(double[] sorted, double fraction) {
        if (sorted.length == 0 || !(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("quantile " + fraction + " of " + sorted.length + " values");
        }
        double position = fraction * (sorted.length - 1);
        int below = (int) position;
        if (below == sorted.length - 1) {
            return sorted[below];
        }
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }

    /** The median of values that are sorted already: the middle one, or the mean of the middle two. */
    public static double medianOfSorted(double[] sorted) {
        return ofSorted(sorted, 0.5);
    }
}
