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

    /** Of a difference that is still taken for none. */
    static final double COARSEST = 0.25;

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
     * Whether it is known not to take more: it takes less, or its interval ends below the margin. Where noise has made
     * the margin wide, {@link #COARSEST} counts: "the same within 200 %" would answer no question.
     */
    public boolean isNoMore(double margin) {
        return way == Way.LESS || ci95 != null && ci95.high() < 1 + Math.min(margin, COARSEST);
    }

    Contrast as(Way other) {
        return new Contrast(dear, cheap, ratio, ci95, other, null);
    }
}
