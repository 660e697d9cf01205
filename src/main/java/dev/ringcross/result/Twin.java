package dev.ringcross.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell measured a second time in every turn.
 *
 * @param ratio the ratio of the second arm to the first, the median over JVMs of the JVM's median
 * @param ci95 its 95 % interval, before any widening
 * @param samples the second arm, by JVM, then by turn; the first arm is the cell's own samples
 */
public record Twin(@Nullable Double ratio, @Nullable Interval ci95, List<List<@Nullable Double>> samples) {}
