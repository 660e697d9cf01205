package dev.ringcross.stats;

import org.jspecify.annotations.Nullable;

/**
 * A difference with its verdict.
 *
 * @param adjustedP {@link Difference#p} after {@link Holm}; null where the difference has none
 * @param crossCheck the rank test of the difference, with the answer whether it disagrees with the verdict
 */
public record Judged(
        ComparisonVerdict verdict,
        @Nullable Double adjustedP,
        @Nullable CrossCheck crossCheck) {}
