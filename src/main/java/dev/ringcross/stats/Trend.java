package dev.ringcross.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The slope of a series: the median of the slopes of all pairs of points within a series, over several series at once.
 * Up to a quarter of outliers can't change it much. Its 95 % interval uses ranks only (Sen, "Estimates of the
 * Regression Coefficient Based on Kendall's Tau", JASA 63, 1968; with ties, and over several series: Hirsch, Slack and
 * Smith, "Techniques of Trend Analysis for Monthly Water Quality Data", Water Resources Research 18, 1982).
 *
 * <p>Where neighbouring points are correlated, the interval is too narrow: a rise may be reported where there is none,
 * but none is missed.
 */
public record Trend(double slope, Range ci95) {
    /** The fewest points for the normal approximation of Kendall's statistic. */
    static final int FEWEST_POINTS = 10;

    /** The normal distribution's 97.5th percentile. */
    private static final double DEVIATIONS = 1.959964;

    /** Points in the order of {@code x}, of which no two are equal. */
    public record Series(double[] x, double[] y) {
        int pairs() {
            return x.length * (x.length - 1) / 2;
        }
    }

    /** The slope in units of y per x; null when no series has {@value #FEWEST_POINTS} points. */
    public static @Nullable Trend of(List<Series> all) {
        List<Series> series =
                all.stream().filter(one -> one.x.length >= FEWEST_POINTS).toList();
        if (series.isEmpty()) {
            return null;
        }
        double[] slopes = slopes(series);
        double half = DEVIATIONS
                * Math.sqrt(series.stream().mapToDouble(Trend::variance).sum())
                / 2;
        double middle = slopes.length / 2.0;
        int low = Math.max(0, (int) Math.floor(middle - half) - 1);
        int high = Math.min(slopes.length - 1, (int) Math.ceil(middle + half));
        return new Trend(Percentile.medianOfSorted(slopes), new Range(slopes[low], slopes[high]));
    }

    /** The slopes of all pairs, ascending. */
    private static double[] slopes(List<Series> all) {
        double[] slopes = new double[all.stream().mapToInt(Series::pairs).sum()];
        int count = 0;
        for (Series one : all) {
            for (int late = 1; late < one.x.length; late++) {
                for (int early = 0; early < late; early++) {
                    slopes[count++] = (one.y[late] - one.y[early]) / (one.x[late] - one.x[early]);
                }
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** Variance of Kendall's S, corrected for ties. */
    private static double variance(Series one) {
        Map<Double, Long> groups =
                Arrays.stream(one.y).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double ties = groups.values().stream().mapToDouble(Trend::weight).sum();
        return (weight(one.x.length) - ties) / 18;
    }

    private static double weight(long n) {
        return n * (n - 1.0) * (2.0 * n + 5);
    }
}
