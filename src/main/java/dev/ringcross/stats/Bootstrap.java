package dev.ringcross.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap of the typical value, in two levels: forks are drawn with replacement, then rounds within
 * each fork drawn. Two levels, because rounds of one JVM resemble each other more than those of another, so rounds
 * alone would make the interval far too narrow. (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993,
 * ch. 13; for benchmarks: Kalibera and Jones, "Rigorous Benchmarking in Reasonable Time", ISMM 2013.)
 *
 * <p>One fork leaves nothing to draw at the first level: its interval then speaks of that JVM only.
 */
final class Bootstrap {
    /** The bounds of a 95 % interval move by well under its own width between seeds with this many. */
    static final int RESAMPLES = 2000;

    private final Samples samples;
    private final SplittableRandom random;
    private final int[][] drawn;

    private Bootstrap(Samples samples, long seed) {
        this.samples = samples;
        this.random = new SplittableRandom(seed);
        this.drawn = new int[samples.forks().length][];
        Arrays.setAll(drawn, fork -> new int[samples.forks()[fork].length]);
    }

    /** The 2.5th and the 97.5th percentile of the typical values of the resamples. */
    static Range ci95(Samples samples, long seed, int resamples) {
        double[] typicals = typicals(samples, seed, resamples);
        return new Range(Percentile.ofSorted(typicals, 0.025), Percentile.ofSorted(typicals, 0.975));
    }

    /** The typical values of the resamples, ascending. */
    static double[] typicals(Samples samples, long seed, int resamples) {
        double[] typicals = new Bootstrap(samples, seed).draw(resamples);
        Arrays.sort(typicals);
        return typicals;
    }

    private double[] draw(int resamples) {
        double[][] forks = samples.forks();
        double[] typicals = new double[resamples];
        double[] medians = new double[forks.length];
        for (int resample = 0; resample < resamples; resample++) {
            for (int slot = 0; slot < medians.length; slot++) {
                medians[slot] = resampledMedian(index(forks.length));
            }
            Arrays.sort(medians);
            typicals[resample] = Percentile.medianOfSorted(medians);
        }
        return typicals;
    }

    /** The rounds are sorted, so it is enough to count how often each was drawn: no sorting of every resample. */
    private double resampledMedian(int fork) {
        double[] rounds = samples.forks()[fork];
        int[] times = drawn[fork];
        Arrays.fill(times, 0);
        for (int i = 0; i < rounds.length; i++) {
            times[index(rounds.length)]++;
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
     * An index below {@code bound}. Not {@code nextInt(bound)}, whose algorithm the JDK is free to change: a seed in a
     * result file must give the same interval with any JDK. The bias is under bound / 2^32.
     */
    private int index(int bound) {
        return (int) ((Integer.toUnsignedLong(random.nextInt()) * bound) >>> 32);
    }
}
