package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups of JVMs that differ among each other far more than the slices within each of them explain: a JVM's code layout or
 * the predictor's state puts it into one group for its whole life. One wide interval over all JVMs would hide that.
 */
public final class Modes {
    /** A gap must be this many standard errors of the JVMs' medians. */
    private static final double ERRORS = 6;

    /** A gap must be this share of what the cell is compared with. */
    private static final double LEAST_GAP = 0.015;

    /** Within a group no gap may be wider than this share of the gap that sets it apart. */
    private static final double APART = 0.25;

    private static final int FEWEST_JVMS = 4;

    /** Where every JVM has a value of its own there is no group; so many must have another one's. */
    private static final int FEWEST_ALIKE = 2;

    /** The standard deviations that the median absolute deviation of a normal distribution is short of one. */
    private static final double DEVIATIONS = 1.4826;

    /** The standard error of a median over that of a mean, of normal values: the root of pi / 2. */
    private static final double OF_MEDIAN = Math.sqrt(Math.PI / 2);

    private Modes() {}

    /**
     * One group.
     *
     * @param value the median over its JVMs
     * @param halfWidth of the 95 % interval over its JVMs; of the slices where it has one JVM only
     */
    public record Mode(double value, double halfWidth, int jvms) {}

    /**
     * The groups, from the least value on; empty where the JVMs form one group.
     *
     * @param samples of which each JVM's value is the median
     * @param scale what a gap is compared with, in the unit of the samples
     */
    public static List<Mode> of(TurnSamples samples, double scale) {
        double[] sorted = TurnSamples.finiteAscending(samples.medians());
        if (sorted.length < FEWEST_JVMS) {
            return List.of();
        }
        double error = standardError(samples);
        double least = Math.max(ERRORS * error, LEAST_GAP * Math.abs(scale));
        List<double[]> groups = split(sorted, least);
        if (groups.size() < 2 || sorted.length - groups.size() < FEWEST_ALIKE || !areApart(groups)) {
            return List.of();
        }
        return groups.stream().map(group -> mode(group, error)).toList();
    }

    private static List<double[]> split(double[] sorted, double least) {
        List<double[]> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] - sorted[i - 1] > least) {
                groups.add(Arrays.copyOfRange(sorted, from, i));
                from = i;
            }
        }
        return groups;
    }

    /** A continuum with a hole is no group: the narrowest gap between groups must be wider than all gaps within. */
    private static boolean areApart(List<double[]> groups) {
        double within = 0;
        double between = Double.POSITIVE_INFINITY;
        for (int i = 0; i < groups.size(); i++) {
            double[] group = groups.get(i);
            within = Math.max(within, group[group.length - 1] - group[0]);
            if (i > 0) {
                double[] before = groups.get(i - 1);
                between = Math.min(between, group[0] - before[before.length - 1]);
            }
        }
        return within <= APART * between;
    }

    private static Mode mode(double[] group, double error) {
        double half = group.length < 2 ? 2 * error : JvmTest.paired(group, 1).halfWidth();
        return new Mode(Percentile.medianOfSorted(group), half, group.length);
    }

    /** The median over JVMs of the standard error of a JVM's median. */
    private static double standardError(TurnSamples samples) {
        double[] errors = Arrays.stream(samples.byJvm())
                .map(TurnSamples::finiteAscending)
                .filter(turns -> turns.length > 1)
                .mapToDouble(turns ->
                        OF_MEDIAN * DEVIATIONS * MedianDeviation.ofSorted(turns).mad() / Math.sqrt(turns.length))
                .sorted()
                .toArray();
        return errors.length == 0 ? 0 : Percentile.medianOfSorted(errors);
    }
}
