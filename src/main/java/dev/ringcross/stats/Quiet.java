package dev.ringcross.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a cell while the host is quiet, which repeats from run to run. It is the median of the samples of those
 * turns whose canary, before and after, lay near its quiet value, one value a JVM. Where there are too few such turns,
 * the cell's ratio to the canary times the canary's quiet value stands in.
 *
 * @param byJvm one value for each JVM; NaN for a JVM that has none
 * @param estimates the estimate from the ratio to the canary, for each JVM
 * @param turns how many turns were quiet
 * @param estimated whether the ratio to the canary stands in
 */
public record Quiet(double[] byJvm, double[] estimates, int turns, boolean estimated) {
    /** The fewest quiet turns of a JVM from which a median is taken. */
    private static final int FEWEST_TURNS = 3;

    /** The fewest JVMs: one gives no interval. */
    private static final int FEWEST_JVMS = 2;

    /**
     * From a canary that took longer than so many times its quiet value nothing is estimated: so far apart a cell does not slow
     * down in proportion to it. Under a quota of CPU time the estimate was a seventh of what was measured.
     */
    private static final double MOST_SLOWDOWN = 2;

    /** The canary's readings before and after the turns of one cell, by JVM and turn. */
    public record Turns(double[][] before, double[][] after) {}

    /** The quiet cost; null when no canary was read, none near enough to its quiet value, or the cell has no samples. */
    public static @Nullable Quiet of(TurnSamples samples, Turns canary, CanaryState state) {
        int jvms = Math.min(samples.byJvm().length, canary.before().length);
        double[] quiet = new double[jvms];
        double[] estimate = new double[jvms];
        int turns = 0;
        for (int jvm = 0; jvm < jvms; jvm++) {
            double[] own = samples.byJvm()[jvm];
            double[] chosen = new double[own.length];
            double[] ratios = new double[own.length];
            for (int turn = 0; turn < own.length; turn++) {
                double before = canary.before()[jvm][turn];
                double after = canary.after()[jvm][turn];
                chosen[turn] = state.isQuiet(before, after) ? own[turn] : Double.NaN;
                double slowdown = (before + after) / 2 / state.quiet();
                ratios[turn] = slowdown <= MOST_SLOWDOWN ? own[turn] / slowdown : Double.NaN;
            }
            double[] sorted = TurnSamples.finiteAscending(chosen);
            turns += sorted.length;
            quiet[jvm] = sorted.length < FEWEST_TURNS ? Double.NaN : Percentile.medianOfSorted(sorted);
            double[] sortedRatios = TurnSamples.finiteAscending(ratios);
            estimate[jvm] = sortedRatios.length == 0 ? Double.NaN : Percentile.medianOfSorted(sortedRatios);
        }
        long possible = Arrays.stream(estimate).filter(Double::isFinite).count();
        if (possible == 0) {
            return null;
        }
        boolean known = Arrays.stream(quiet).filter(Double::isFinite).count() >= Math.min(possible, FEWEST_JVMS);
        return new Quiet(known ? quiet : estimate, estimate, turns, !known);
    }
}
