package dev.ringcross.stats;

import org.jspecify.annotations.Nullable;

/**
 * What the family has made of one difference.
 *
 * @param adjustedP {@link Difference#p} after {@link Holm}; null where the difference has none
 * @param crossCheck the check that came with the difference, now knowing whether it disagrees with the verdict
 */
public record Judged(
        ComparisonVerdict verdict,
        @Nullable Double adjustedP,
        @Nullable CrossCheck crossCheck) {}
