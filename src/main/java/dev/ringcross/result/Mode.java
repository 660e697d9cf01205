package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * A group of JVMs in which a cell costs the same, apart from the other groups.
 *
 * @param typical the median over the group's JVMs; null where only the excess was grouped
 * @param excess the median excess over the baseline; null where there is no baseline
 * @param halfWidth half the width of the 95 % interval of what was grouped, over the group's JVMs
 * @param jvms the number of JVMs in the group
 */
public record Mode(@Nullable Double typical, @Nullable Double excess, double halfWidth, int jvms) {}
