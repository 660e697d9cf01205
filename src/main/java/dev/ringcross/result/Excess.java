package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * What a route costs over another, paired by turn.
 *
 * @param over the route it is compared with
 * @param ns the median over JVMs of the JVM's median of the differences within its turns
 * @param ratio the same of the ratios (by their logarithms)
 * @param quietTurns how many turns they were taken from when these are the ones during which the host was quiet; null when
 *     they are all turns
 */
public record Excess(
        String over,
        @Nullable Double ns,
        @Nullable Interval ci95,
        @Nullable Double ratio,
        @Nullable Interval ratioCi95,
        @Nullable Integer quietTurns) {}
