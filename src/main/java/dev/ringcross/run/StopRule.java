package dev.ringcross.run;

import dev.ringcross.stats.Range;
import dev.ringcross.stats.Summary;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * When a run has forks enough: every cell's interval is narrow, or the time is over.
 *
 * @param target half the width of a cell's 95 % interval over its typical value, as a fraction
 * @param maxSeconds how long the timing may take; counting comes after it
 */
public record StopRule(double target, double maxSeconds) {
    /** With fewer forks than these an interval may be too narrow (see {@link Summary#leastCoverage}). */
    public static final int FEWEST_FORKS = 5;

    /** Whether a fork that takes as long as the longest so far would end too late. */
    boolean isTimeUp(double secondsSoFar, double longestFork) {
        return secondsSoFar + longestFork > maxSeconds;
    }

    /**
     * Of the cells that have a number: infinite when one of them has no interval yet, 0 without any. A difference that is
     * not resolved has none.
     */
    static double widest(Collection<Samples> cells, long seed) {
        double widest = 0;
        for (Samples one : cells) {
            Summary summary = one.failure == null ? Summary.of(one.timed(), seed) : null;
            boolean difference = one.cell.primitive().measures().difference();
            if (one.failure == null && !(difference && Assembly.unresolved(summary) != null)) {
                widest = Math.max(widest, halfWidth(summary));
            }
        }
        return widest;
    }

    /** Relative to the typical value. */
    static double halfWidth(@Nullable Summary summary) {
        Range ci95 = summary == null ? null : summary.ci95();
        if (summary == null || ci95 == null) {
            return Double.POSITIVE_INFINITY;
        }
        double half = (ci95.high() - ci95.low()) / 2;
        return half == 0 ? 0 : half / Math.abs(summary.typical());
    }
}
