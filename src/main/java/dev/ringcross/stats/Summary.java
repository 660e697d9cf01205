package dev.ringcross.stats;

import org.jspecify.annotations.Nullable;

/**
 * Summarises one cell's samples, in their unit. It never uses their mean, which a single interrupted slice would
 * dominate.
 *
 * @param typical the median over JVMs of the JVM's median
 * @param ci95 the 95 % interval of {@code typical} ({@link JvmValues}); null with one JVM
 * @param min the least of all samples
 * @param count the number of samples
 */
public record Summary(double typical, @Nullable Range ci95, double min, int count) {
    /** The summary; null when there is no sample. */
    public static @Nullable Summary of(TurnSamples samples, double widening) {
        JvmValues jvms = JvmValues.of(samples.medians(), widening);
        if (jvms == null) {
            return null;
        }
        double[] pooled = samples.pooled();
        return new Summary(jvms.typical(), jvms.ci95(), pooled[0], pooled.length);
    }
}
