package dev.ringcross.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The change of one cell, new over old. It is computed with logarithms, so that half and twice are equally far apart.
 * Each JVM gives one value, and the interval over the JVMs is Student's ({@link JvmTest}).
 *
 * @param ratio new / old, the geometric mean over JVMs; null without a value on either side
 * @param ratioCi95 the 95 % interval of the ratio; null with one JVM
 * @param p the p-value of the ratio lying within the margin ({@link JvmTest}); null with one JVM, which says nothing
 *     about others
 * @param jvms the number of pairs of JVMs; unpaired: of JVMs of the side that has fewer
 * @param tooFew why {@code ratio} or {@code p} is null
 */
public record Difference(
        @Nullable Double ratio,
        @Nullable Range ratioCi95,
        @Nullable Double p,
        int jvms,
        @Nullable String tooFew) {

    /**
     * Compares two files, whose JVMs are independent of each other.
     *
     * @param oldLogs the logarithm of each JVM's value; NaN for a JVM that has none
     * @param margin the margin as a fraction: 0.05 is 5 %
     * @param widening the factor that the A/A arms say intervals need, 1 for none
     */
    public static Difference unpaired(double[] oldLogs, double[] newLogs, double margin, double widening) {
        double[] old = finite(oldLogs);
        double[] newer = finite(newLogs);
        int jvms = Math.min(old.length, newer.length);
        if (jvms == 0) {
            return tooFew(null, jvms);
        }
        if (jvms < 2) {
            return tooFew(StrictMath.exp(mean(newer) - mean(old)), jvms);
        }
        return of(JvmTest.unpaired(old, newer, widening), margin, jvms);
    }

    /**
     * Compares two sides that were measured in turn: one value for each JVM, the median logarithm of the ratios within
     * its turns.
     */
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
