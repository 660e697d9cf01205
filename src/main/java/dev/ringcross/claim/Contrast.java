package dev.ringcross.claim;

import dev.ringcross.stats.Range;
import org.jspecify.annotations.Nullable;

/**
 * The ratio of two cells that were measured in turn.
 *
 * @param dear the name of the cell that is said to take longer, the numerator
 * @param cheap the name of the other cell, the denominator
 * @param ratio dear / cheap
 * @param ci95 the 95 % interval of the ratio; null with one JVM, which says nothing about others
 * @param way the verdict of the family
 * @param jvmsNeeded the approximate number of JVMs that would resolve it; null where it is resolved, where no number
 *     would, or where only the correction for the family leaves it open
 */
public record Contrast(
        String dear,
        String cheap,
        double ratio,
        @Nullable Range ci95,
        Way way,
        @Nullable Long jvmsNeeded) {

    /** The verdict on "the first takes longer than the second". */
    public enum Way {
        MORE,
        LESS,
        SAME,
        UNRESOLVED
    }

    /** Whether it is known that the first takes longer, or that it does not. */
    public boolean isResolved() {
        return way == Way.MORE || isNoMore();
    }

    /** Whether the interval lies beyond the margin and only the correction for the family leaves it open. */
    public boolean isBeyond() {
        return way == Way.UNRESOLVED && ci95 != null && ci95.low() > 1 + RunObservations.MARGIN;
    }

    /** Whether the first is known not to take longer; it may take less or the same. */
    public boolean isNoMore() {
        return way == Way.LESS || way == Way.SAME || ci95 != null && ci95.high() < 1 + RunObservations.MARGIN;
    }
}
