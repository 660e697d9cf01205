package dev.ringcross.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The percentile bootstrap of the typical value, in two levels: forks are drawn with replacement, then rounds within
 * each fork drawn. Two levels, because rounds of one JVM resemble each other more than those of another, so rounds
 * alone would make the interval far too narrow. (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993,
 * ch. 13; for benchmarks: Kalibera and Jones, "Rigorous Benchmarking in Reasonable Time", ISMM 2013.)
 *
 * <p>One fork leaves nothing to draw at the first level: its interval then speaks of that JVM only.
 */
final class Bootstrap {
    /**
     * With this many the bounds of an interval move by about 2 % of its width between seeds (standard deviation, 4 to 20
     * forks of 40 rounds, 20 simulated runs with 20 seeds each); 500 give 3 %, 8000 give 1 %.
     */
    static final int RESAMPLES = 2000;

    private static final double TAIL = 0.025;

    private final Samples samples;
    private final SplittableRandom random;
    private final @Nullable MedianTable[] tables;
    private final int[][] drawn;

    private Bootstrap(Samples samples, long seed) {
        double[][] forks = samples.forks();
        this.samples = samples;
        this.random = new SplittableRandom(seed);
        this.tables = new MedianTable[forks.length];
        this.drawn = new int[forks.length][];
        for (int fork = 0; fork < forks.length; fork++) {
            int rounds = forks[fork].length;
            tables[fork] = rounds <= MedianTable.MOST_ROUNDS ? MedianTable.of(rounds) : null;
            drawn[fork] = new int[rounds];
        }
    }

    /** The 95 % interval of the typical value. */
    static Range ci95(Samples samples, long seed, int resamples) {
        return ci95(typicals(samples, seed, resamples), samples.forks().length);
    }

    /** The same from what the resamples gave, ascending. */
    static Range ci95(double[] sorted, int forks) {
        double tail = tail(forks);
        return new Range(Percentile.ofSorted(sorted, tail), Percentile.ofSorted(sorted, 1 - tail));
    }

    /**
     * The share of resamples beyond either end of a 95 % interval. A resample of n values spreads less than they do, by
     * sqrt((n − 1) / n), and its tails are a normal's where few values have Student's; so the share is made smaller by
     * both. (Hesterberg, "What Teachers Should Know About the Bootstrap", The American Statistician 69, 2015, §5.3:
     * "expanded percentile".) With one fork there is nothing to correct for: the interval is of its rounds.
     *
     * <p>Rounded to a millionth, so that no JDK's last bit decides.
     */
    static double tail(int forks) {
        if (forks < 2) {
            return TAIL;
        }
        double t = TDistribution.of(forks - 1.0).inverseSurvivalProbability(TAIL);
        double expanded = NormalDistribution.of(0, 1).cumulativeProbability(-Math.sqrt(forks / (forks - 1.0)) * t);
        return Math.rint(expanded * 1e6) / 1e6;
    }

    /** The typical values of the resamples, ascending. */
    static double[] typicals(Samples samples, long seed, int resamples) {
        double[] typicals = resampled(samples, seed, resamples);
        Arrays.sort(typicals);
        return typicals;
    }

    /** The typical values of the resamples, as they come. */
    static double[] resampled(Samples samples, long seed, int resamples) {
        return new Bootstrap(samples, seed).draw(resamples);
    }

    private double[] draw(int resamples) {
        double[] typicals = new double[resamples];
        double[] medians = new double[samples.forks().length];
        for (int resample = 0; resample < resamples; resample++) {
            for (int slot = 0; slot < medians.length; slot++) {
                insert(medians, slot, drawnMedian());
            }
            typicals[resample] = Percentile.medianOfSorted(medians);
        }
        return typicals;
    }

    /** Into the first {@code count} values, which are sorted: quicker for a few forks than sorting them all. */
    private static void insert(double[] sorted, int count, double value) {
        int at = count;
        while (at > 0 && sorted[at - 1] > value) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = value;
    }

    /** One random number: its upper half draws the fork, its lower half the median of that fork's rounds. */
    private double drawnMedian() {
        long bits = random.nextLong();
        int fork = below(samples.forks().length, (int) (bits >>> 32));
        MedianTable table = tables[fork];
        return table == null ? resampledMedian(fork) : table.median(samples.forks()[fork], (int) bits);
    }

    /** Round by round: the rounds are sorted, so it is enough to count how often each was drawn. */
    private double resampledMedian(int fork) {
        double[] rounds = samples.forks()[fork];
        int[] times = drawn[fork];
        Arrays.fill(times, 0);
        for (int i = 0; i < rounds.length; i++) {
            times[below(rounds.length, random.nextInt())]++;
        }
        int lowerMiddle = (rounds.length - 1) / 2;
        int upperMiddle = rounds.length / 2;
        int at = 0;
        int seen = times[0];
        while (seen <= lowerMiddle) {
            seen += times[++at];
        }
        double lower = rounds[at];
        while (seen <= upperMiddle) {
            seen += times[++at];
        }
        return lower + 0.5 * (rounds[at] - lower);
    }

    /**
     * An index below {@code bound} from 32 random bits. Not {@code nextInt(bound)}, whose algorithm the JDK is free to
     * change: a seed in a result file must give the same interval with any JDK. The bias is under bound / 2^32.
     */
    private static int below(int bound, int bits) {
        return (int) ((Integer.toUnsignedLong(bits) * bound) >>> 32);
    }
}
