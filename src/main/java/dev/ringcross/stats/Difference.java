package dev.ringcross.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one cell became: new over old. Everything is done with logarithms, so that half and twice lie equally far. Each JVM
 * gives one value, and what is said of the JVMs is Student's ({@link JvmTest}).
 *
 * @param ratio new / old, the geometric mean over JVMs; null without a value on either side
 * @param ratioCi95 its 95 % interval; null with one JVM
 * @param p of the ratio lying within the margin ({@link JvmTest}); null with one JVM, which can't speak of others
 * @param jvms pairs of JVMs; unpaired: those of the side that has fewer
 * @param tooFew why {@code ratio} or {@code p} is null
 */
public record Difference(
        @Nullable Double ratio,
        @Nullable Range ratioCi95,
        @Nullable Double p,
        int jvms,
        @Nullable String tooFew) {

    /**
     * Of two files: the JVMs of one have nothing to do with those of the other.
     *
     * @param oldLogs the logarithm of each JVM's value; NaN for a JVM that has none
     * @param margin as a fraction: 0.05 is 5 %
     * @param widening the factor that the A/A arms say intervals need, 1 for none
     */
    public static Difference unpaired(double[] oldLogs, double[] newLogs, double margin, double widening) {
        double[] old = finite(oldLogs);
        double[] young = finite(newLogs);
        int jvms = Math.min(old.length, young.length);
        if (jvms == 0) {
            return tooFew(null, jvms);
        }
        if (jvms < 2) {
            return tooFew(StrictMath.exp(mean(young) - mean(old)), jvms);
        }
        return of(JvmTest.unpaired(old, young, widening), margin, jvms);
    }

    /** Measured in turn: one value a JVM, the median of the logarithms of the ratios within its turns. */
    public static Difference paired(double[] logRatios, double margin, double widening) {
        double[] jvms = finite(logRatios);
        if (jvms.length < 2) {
            return tooFew(jvms.length == 0 ? null : StrictMath.exp(jvms[0]), jvms.length);
        }
        return of(JvmTest.paired(jvms, widening), margin, jvms.length);
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static Difference of(JvmTest test, double margin, int jvms) {
        Range logs = test.ci95();
        return new Difference(
                StrictMath.exp(test.estimate()),
                new Range(StrictMath.exp(logs.low()), StrictMath.exp(logs.high())),
                test.p(StrictMath.log1p(margin)),
                jvms,
                null);
    }

    private static Difference tooFew(@Nullable Double ratio, int jvms) {
        return new Difference(ratio, null, null, jvms, "needs at least 2 JVMs on either side, has " + jvms);
    }
}
