package dev.ringcross.stats;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;

/** Samples for the tests: fixed ones whose statistics were worked out elsewhere, and simulated ones. */
final class Fixtures {
    /** Four JVMs of five turns. */
    static final TurnSamples BASELINE = samples(
            turns(92.1, 91.8, 93.0, 92.2, 92.9),
            turns(95.5, 95.0, 96.1, 97.0, 95.2),
            turns(90.2, 90.9, 90.1, 91.5, 90.7),
            turns(93.3, 93.1, 94.0, 92.8, 93.6));

    /** The baseline's second slice in the same turns. */
    static final TurnSamples TWIN = samples(
            turns(92.5, 91.5, 92.8, 92.6, 92.7),
            turns(95.1, 95.3, 96.4, 96.6, 95.4),
            turns(90.4, 90.6, 90.5, 91.1, 90.9),
            turns(93.0, 93.4, 93.9, 93.1, 93.3));

    /** A cell that took turns with {@link #BASELINE}. */
    static final TurnSamples ABOVE = samples(
            turns(102.3, 101.7, 103.4, 102.0, 103.5),
            turns(105.9, 104.8, 106.6, 107.3, 105.0),
            turns(100.1, 101.2, 100.0, 101.9, 100.4),
            turns(103.8, 103.1, 104.6, 102.5, 104.1));

    private Fixtures() {}

    static double[] turns(double... values) {
        return values;
    }

    static TurnSamples samples(double[]... byJvm) {
        return new TurnSamples(byJvm);
    }

    /** One value for each JVM, as a comparison wants it: the logarithm of the JVM's median. */
    static double[] logs(TurnSamples samples) {
        return samples.map(StrictMath::log).medians();
    }

    /** The same JVMs, and the turns in each, in another order; the same seed gives the same order. */
    static TurnSamples shuffled(TurnSamples samples, long seed) {
        double[][] shuffled = Arrays.stream(samples.byJvm())
                .map(turns -> shuffled(turns, new Random(seed)))
                .toArray(double[][]::new);
        double[] order = shuffled(
                DoubleStream.iterate(0, i -> i + 1).limit(shuffled.length).toArray(), new Random(seed));
        return new TurnSamples(
                Arrays.stream(order).mapToObj(jvm -> shuffled[(int) jvm]).toArray(double[][]::new));
    }

    static double[] shuffled(double[] values, Random random) {
        double[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }

    /** Log-normal turns around log-normal JVMs around {@code truth}; the spreads are those of the logarithms. */
    static TurnSamples simulated(
            double truth, int jvms, int turns, double jvmSpread, double turnSpread, Random random) {
        double[][] samples = new double[jvms][turns];
        for (double[] own : samples) {
            double centre = truth * Math.exp(jvmSpread * random.nextGaussian());
            Arrays.setAll(own, turn -> centre * Math.exp(turnSpread * random.nextGaussian()));
        }
        return new TurnSamples(samples);
    }
}
