package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * What a route costs over another, paired by round.
 *
 * @param over the route it is compared with
 * @param ns the median over forks of the fork's median of the per-round differences
 * @param ratio the same of the per-round ratios (by their logarithms)
 */
public record Excess(
        String over,
        @Nullable Double ns,
        @Nullable Interval ci95,
        @Nullable Double ratio,
        @Nullable Interval ratioCi95) {}
