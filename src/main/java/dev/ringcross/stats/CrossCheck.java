package dev.ringcross.stats;

import java.util.stream.DoubleStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.jspecify.annotations.Nullable;

/**
 * The Mann-Whitney test of the JVMs' values of two files, as a second opinion: it looks at ranks only, so that no JVM
 * can decide it by lying far off. It asks whether there is any difference; it knows of no margin.
 *
 * @param p two-sided, not corrected for a family
 * @param exact counted over all arrangements; ties leave only the normal approximation
 * @param disagrees the verdict claims a difference that the ranks do not show
 */
public record CrossCheck(double p, boolean exact, boolean disagrees) {
    /**
     * The check of two files' values, one a JVM; NaN for a JVM that has none. Null with so few JVMs (three of either, three
     * against four) that even values that are wholly apart would not come under 0.05: it would disagree with everything.
     */
    public static @Nullable CrossCheck of(double[] old, double[] young) {
        double[] first = TurnSamples.finiteAscending(old);
        double[] second = TurnSamples.finiteAscending(young);
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

    /** Of the two arrangements that are wholly apart, among all C(n + m, n). */
    private static double leastP(int n, int m) {
        double arrangements = 1;
        for (int i = 1; i <= n; i++) {
            arrangements = arrangements * (m + i) / i;
        }
        return 2 / arrangements;
    }

    /** The same check, knowing what was claimed. */
    CrossCheck beside(ComparisonVerdict verdict) {
        boolean claimed = verdict == ComparisonVerdict.FASTER || verdict == ComparisonVerdict.SLOWER;
        return new CrossCheck(p, exact, claimed && p >= Family.LEVEL);
    }
}
