package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * What a route costs more than another, paired by turn.
 *
 * @param over the route it is compared with
 * @param ns the median over JVMs of the JVM's median of the differences within its turns
 * @param ratio the same for the ratios, by their logarithms
 * @param quietTurns the number of turns used where only turns of the quiet host were; null where all turns were
 */
public record Excess(
        String over,
        @Nullable Double ns,
        @Nullable Interval ci95,
        @Nullable Double ratio,
        @Nullable Interval ratioCi95,
        @Nullable Integer quietTurns) {}
