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
}
