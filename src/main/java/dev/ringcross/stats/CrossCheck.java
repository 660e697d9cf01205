package dev.ringcross.stats;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.jspecify.annotations.Nullable;

/**
 * The Mann-Whitney test of the JVMs' values of two files, as a second opinion: it uses ranks only, so that a single
 * extreme JVM can't decide it. It tests for any difference, without a margin.
 *
 * @param p the two-sided p-value, not corrected for a family
 * @param exact whether p was counted over all arrangements; with ties it is the normal approximation
 * @param disagrees whether the verdict claims a difference that the ranks do not show
 */
public record CrossCheck(double p, boolean exact, boolean disagrees) {
    /**
     * Checks the values of two files, one for each JVM; NaN for a JVM that has none. Null with so few JVMs (three
     * against three or four) that even completely separated values would not give p below 0.05: the check would
     * disagree with everything.
     */
    public static @Nullable CrossCheck of(double[] old, double[] newer) {
        double[] first = TurnSamples.finiteAscending(old);
        double[] second = TurnSamples.finiteAscending(newer);
        if (leastP(first.length, second.length) >= Family.LEVEL) {
            return null;
        }
        long distinct = DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second))
                .distinct()
                .count();
        boolean exact = distinct == first.length + second.length;
        double p = distinct == 1
                ? 1
                : MannWhitneyUTest.withDefaults()
                        .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                        .test(first, second)
                        .getPValue();
        return new CrossCheck(p, exact, false);
    }

    /** The p-value of completely separated values: two arrangements among all C(n + m, n). */
    private static double leastP(int n, int m) {
        double arrangements = 1;
        for (int i = 1; i <= n; i++) {
            arrangements = arrangements * (m + i) / i;
        }
        return 2 / arrangements;
    }

    /** The same check, compared with the verdict. */
    CrossCheck beside(ComparisonVerdict verdict) {
        boolean claimed = verdict == ComparisonVerdict.FASTER || verdict == ComparisonVerdict.SLOWER;
        return new CrossCheck(p, exact, claimed && p >= Family.LEVEL);
    }
}
