package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Samples for the tests: fixed ones whose statistics were worked out elsewhere, and simulated ones. */
final class Fixtures {
    /** Ten rounds of one fork, two of them disturbed. */
    static final List<List<@Nullable Double>> ONE_FORK =
            List.of(rounds(91.8, 92.4, 90.9, 118.2, 92.1, 93.0, 91.2, 130.7, 92.6, 91.9));

    /** Four forks of five rounds. */
    static final List<List<@Nullable Double>> FLOOR = List.of(
            rounds(92.1, 91.8, 93.0, 92.2, 92.9),
            rounds(95.5, 95.0, 96.1, 97.0, 95.2),
            rounds(90.2, 90.9, 90.1, 91.5, 90.7),
            rounds(93.3, 93.1, 94.0, 92.8, 93.6));

    /** The rounds of a cell that was measured beside {@link #FLOOR}. */
    static final List<List<@Nullable Double>> ABOVE = List.of(
            rounds(102.3, 101.7, 103.4, 102.0, 103.5),
            rounds(105.9, 104.8, 106.6, 107.3, 105.0),
            rounds(100.1, 101.2, 100.0, 101.9, 100.4),
            rounds(103.8, 103.1, 104.6, 102.5, 104.1));

    private Fixtures() {}

    static List<@Nullable Double> rounds(double... values) {
        return new ArrayList<>(DoubleStream.of(values).boxed().toList());
    }

    static List<List<@Nullable Double>> map(List<List<@Nullable Double>> forks, DoubleUnaryOperator change) {
        List<List<@Nullable Double>> changed = new ArrayList<>();
        for (List<@Nullable Double> fork : forks) {
            List<@Nullable Double> rounds = new ArrayList<>();
            for (Double value : fork) {
                rounds.add(value == null ? null : change.applyAsDouble(value));
            }
            changed.add(rounds);
        }
        return changed;
    }

    /** The same forks, and the rounds in each, in another order; the same seed gives the same order. */
    static List<List<@Nullable Double>> shuffled(List<List<@Nullable Double>> forks, long seed) {
        Random random = new Random(seed);
        List<List<@Nullable Double>> shuffled = new ArrayList<>();
        for (List<@Nullable Double> fork : forks) {
            List<@Nullable Double> rounds = new ArrayList<>(fork);
            Collections.shuffle(rounds, new Random(seed));
            shuffled.add(rounds);
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Log-normal rounds around log-normal forks around {@code truth}; the spreads are those of the logarithms. */
    static List<List<@Nullable Double>> simulated(
            double truth, int forks, int rounds, double forkSpread, double roundSpread, Random random) {
        List<List<@Nullable Double>> samples = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            double centre = truth * Math.exp(forkSpread * random.nextGaussian());
            List<@Nullable Double> values = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                values.add(centre * Math.exp(roundSpread * random.nextGaussian()));
            }
            samples.add(values);
        }
        return samples;
    }
}
