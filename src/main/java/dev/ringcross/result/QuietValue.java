package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * The cost of a cell while the host is quiet, in the cell's unit. It repeats from run to run.
 *
 * @param value the median over JVMs of the JVM's median sample of its quiet turns
 * @param ci95 its 95 % interval; null with one JVM
 * @param turns the number of quiet turns: the canary lay within 8 % of its quiet value before and after them
 * @param estimated whether there were too few of them, so that the ratio to the canary times its quiet value stands in
 */
public record QuietValue(double value, @Nullable Interval ci95, int turns, boolean estimated) {}
