package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds groups of JVMs whose costs differ far more than the slices within each JVM explain: the layout of its code, or
 * the state of the branch predictor, puts a JVM into one group for its whole life. One wide interval over all JVMs
 * would hide that.
 */
public final class Modes {
    /** The smallest gap between groups, in standard errors of the JVMs' medians. */
    private static final double ERRORS = 6;

    /** The smallest gap between groups, as a share of what the cell is compared with. */
    private static final double LEAST_GAP = 0.015;

    /** The widest gap within a group, as a share of the gap that separates the group. */
    private static final double APART = 0.25;

    private static final int FEWEST_JVMS = 4;

    /** The fewest JVMs that must share a value with another: where every JVM has its own value there are no groups. */
    private static final int FEWEST_ALIKE = 2;

    /** Standard deviations per median absolute deviation of a normal distribution. */
    private static final double DEVIATIONS = 1.4826;

    /** The ratio of the standard error of a median to that of a mean, for normal values: the square root of pi / 2. */
    private static final double OF_MEDIAN = Math.sqrt(Math.PI / 2);

    private Modes() {}

    /**
     * A group of JVMs.
     *
     * @param value the median over its JVMs
     * @param halfWidth half the width of the 95 % interval over its JVMs, or over the slices where it has only one JVM
     */
    public record Mode(double value, double halfWidth, int jvms) {}

    /**
     * The groups, by ascending value; empty where the JVMs form one group.
     *
     * @param samples the samples of which each JVM's value is the median
     * @param scale the amount that gaps are compared with, in the unit of the samples
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

    /**
     * Whether the groups are separated: the narrowest gap between groups must be wider than all gaps within, or they
     * are a continuum with a hole.
     */
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
