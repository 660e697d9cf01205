package dev.ringcross.stats;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cell became: new over old. Everything is done with logarithms, so that half and twice lie equally far. Each
 * fork gives one value, its median, and what is said of the forks is Student's ({@link ForkTest}), not the bootstrap's:
 * where nothing changed, the bootstrap's interval excluded 1 in 0 to 5 % of cases instead of 5 (it counts the spread of the
 * rounds twice), and with four forks in up to 12 %. Student's does in 5 % (NullCellsTest). One fork leaves its rounds only.
 *
 * @param ratio new / old, the geometric mean over forks of their medians; null with too few samples
 * @param ratioCi95 its 95 % interval; with one fork, by {@link Bootstrap}, it speaks of that JVM only
 * @param p of the ratio lying within the margin ({@link ForkTest}); null also with one fork, which can't speak of others
 * @param pairs pairs of rounds; unpaired: samples of the side that has fewer
 * @param forks pairs of forks; unpaired: those of the side that has fewer
 * @param tooFew why {@code ratio} or {@code p} is null
 */
public record Difference(
        @Nullable Double ratio,
        @Nullable Range ratioCi95,
        @Nullable Double p,
        int pairs,
        int forks,
        @Nullable String tooFew) {

    /**
     * Of two files: the forks of one have nothing to do with those of the other.
     *
     * @param old by fork, then round, null where missing; a value that is not positive counts as missing
     * @param margin as a fraction: 0.05 is 5 %
     */
    public static Difference unpaired(
            List<? extends List<@Nullable Double>> old,
            List<? extends List<@Nullable Double>> young,
            double margin,
            long seed) {
        Samples first = Samples.logs(old);
        Samples second = Samples.logs(young);
        int count = Math.min(first.count(), second.count());
        int forks = Math.min(first.forks().length, second.forks().length);
        if (count < Summary.NEED) {
            return tooFew("samples on either side", count, forks);
        }
        if (forks < 2) {
            double logRatio = second.typical() - first.typical();
            return ofOneFork(logRatio, resampled(first, second, seed), count, forks);
        }
        return of(ForkTest.unpaired(first.medians(), second.medians()), margin, count, forks);
    }

    private static Range resampled(Samples old, Samples young, long seed) {
        double[] first = Bootstrap.resampled(old, seed, Bootstrap.RESAMPLES);
        double[] second = Bootstrap.resampled(young, ~seed, Bootstrap.RESAMPLES);
        Arrays.setAll(first, i -> second[i] - first[i]);
        Arrays.sort(first);
        return Bootstrap.ci95(first, 1);
    }

    /** Measured in turn: fork i, round j of one beside fork i, round j of the other, as ratios of these pairs. */
    public static Difference paired(
            List<? extends List<@Nullable Double>> old,
            List<? extends List<@Nullable Double>> young,
            double margin,
            long seed) {
        Samples logRatios = Samples.paired(young, old, (above, below) -> StrictMath.log(above) - StrictMath.log(below));
        int pairs = logRatios.count();
        int forks = logRatios.forks().length;
        if (pairs < Summary.NEED) {
            return tooFew("pairs", pairs, forks);
        }
        if (forks < 2) {
            Range ci95 = Bootstrap.ci95(logRatios, seed, Bootstrap.RESAMPLES);
            return ofOneFork(logRatios.typical(), ci95, pairs, forks);
        }
        return of(ForkTest.paired(logRatios.medians()), margin, pairs, forks);
    }

    private static Difference of(ForkTest test, double margin, int pairs, int forks) {
        double p = test.p(StrictMath.log1p(margin));
        return new Difference(StrictMath.exp(test.estimate()), exp(test.ci95()), p, pairs, forks, null);
    }

    private static Difference ofOneFork(double logRatio, Range logCi95, int pairs, int forks) {
        String tooFew = "need at least 2 forks, have " + forks;
        return new Difference(StrictMath.exp(logRatio), exp(logCi95), null, pairs, forks, tooFew);
    }

    private static Range exp(Range logs) {
        return new Range(StrictMath.exp(logs.low()), StrictMath.exp(logs.high()));
    }

    private static Difference tooFew(String what, int count, int forks) {
        return new Difference(
                null, null, null, count, forks, "need at least " + Summary.NEED + " " + what + ", have " + count);
    }
}
