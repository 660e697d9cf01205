package dev.ringcross.stats;

import org.jspecify.annotations.Nullable;

/**
 * One cell's samples in a few numbers, all in the unit of the samples. Never the mean of samples: a single slice during
 * which the CPU was taken away would decide it.
 *
 * @param typical the median over JVMs of the JVM's median
 * @param ci95 the 95 % interval of {@code typical} ({@link JvmValues}); null with one JVM
 * @param min the least of all samples
 * @param count samples that there were
 */
public record Summary(double typical, @Nullable Range ci95, double min, int count) {
    /** The summary, or null when there is no sample at all. */
    public static @Nullable Summary of(TurnSamples samples, double widening) {
        JvmValues jvms = JvmValues.of(samples.medians(), widening);
        if (jvms == null) {
            return null;
        }
        double[] pooled = samples.pooled();
        return new Summary(jvms.typical(), jvms.ci95(), pooled[0], pooled.length);
    }
}
