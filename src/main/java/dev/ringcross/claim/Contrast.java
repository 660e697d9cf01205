package dev.ringcross.claim;

import dev.ringcross.stats.Range;
import org.jspecify.annotations.Nullable;

/**
 * What one cell takes over another, measured in turn.
 *
 * @param dear the cell above, by name
 * @param cheap the cell below
 * @param ratio dear / cheap
 * @param way the family's verdict
 * @param forksNeeded about how many forks would resolve it; null where it is resolved, or where none would
 */
public record Contrast(
        String dear,
        String cheap,
        double ratio,
        @Nullable Range ci95,
        Way way,
        @Nullable Long forksNeeded) {

    /** What the first takes, beside the second. */
    public enum Way {
        MORE,
        LESS,
        SAME,
        UNRESOLVED
    }

    public boolean isResolved() {
        return way != Way.UNRESOLVED;
    }

    /**
     * Whether it is known not to take more by the margin: it takes less, or the same, or one of both, and which is not
     * resolved.
     */
    public boolean isNoMore(double margin) {
        return way == Way.LESS || way == Way.SAME || way == Way.UNRESOLVED && ci95 != null && ci95.high() < 1 + margin;
    }

    Contrast as(Way other) {
        return new Contrast(dear, cheap, ratio, ci95, other, null);
    }
}
