package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * A group of JVMs in which a cell costs the same, apart from the other groups.
 *
 * @param typical the median over the group's JVMs; null where only the excess was grouped
 * @param excess over the baseline, the same way; null where there is no baseline
 * @param halfWidth of the 95 % interval of what was grouped, over the group's JVMs
 * @param jvms how many JVMs are in it
 */
public record Mode(@Nullable Double typical, @Nullable Double excess, double halfWidth, int jvms) {}
