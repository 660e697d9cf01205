package dev.ringcross.claim;

import dev.ringcross.stats.Range;
import org.jspecify.annotations.Nullable;

/**
 * What one cell takes over another, measured in turn.
 *
 * @param dear the cell above, by name
 * @param cheap the cell below
 * @param ratio dear / cheap
 * @param ci95 of the ratio; null with one JVM, which can't speak of others
 * @param way the family's verdict
 * @param jvmsNeeded about how many JVMs would resolve it; null where it is resolved, where none would, or where it is
 *     open for its family's sake only
 */
public record Contrast(
        String dear,
        String cheap,
        double ratio,
        @Nullable Range ci95,
        Way way,
        @Nullable Long jvmsNeeded) {

    /** What the first takes, beside the second. */
    public enum Way {
        MORE,
        LESS,
        SAME,
        UNRESOLVED
    }

    /** Whether it is known that the first takes more, or that it does not. */
    public boolean isResolved() {
        return way == Way.MORE || isNoMore();
    }

    /** Whether its interval lies beyond the margin, and only the correction for its whole family left it open. */
    public boolean isBeyond() {
        return way == Way.UNRESOLVED && ci95 != null && ci95.low() > 1 + RunObservations.MARGIN;
    }

    /** Whether it is known not to take more: then it need not be known whether it takes less or the same. */
    public boolean isNoMore() {
        return way == Way.LESS || way == Way.SAME || ci95 != null && ci95.high() < 1 + RunObservations.MARGIN;
    }
}
