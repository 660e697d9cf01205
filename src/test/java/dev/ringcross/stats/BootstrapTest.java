package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final int MANY = 200_000;

    /**
     * SciPy 1.10.1: {@code scipy.stats.bootstrap((x,), numpy.median, confidence_level=0.95, n_resamples=200000,
     * method='percentile', random_state=1).confidence_interval}, for x = {@link Fixtures#ONE_FORK}.
     */
    @Test
    void oneForkGivesTheIntervalOfScipyStatsBootstrap() {
        Range ci95 = Bootstrap.ci95(Samples.of(Fixtures.ONE_FORK), 1, MANY);

        assertThat(ci95.low()).isCloseTo(91.55, within(1e-9));
        assertThat(ci95.high()).isCloseTo(105.4, within(1e-9));
    }

    /**
     * NumPy 1.24.2, F = {@link Fixtures#FLOOR}, k forks of m rounds: {@code pick = rng.integers(0, k, (n, k)); idx =
     * rng.integers(0, m, (n, k, m)); numpy.quantile(numpy.median(numpy.median(F[pick[:, :, None], idx], axis=2),
     * axis=1), [0.025, 0.975])} with {@code rng = numpy.random.default_rng(0)} and n = 400000.
     */
    @Test
    void severalForksGiveTheIntervalOfTheSameTwoLevelsInNumPy() {
        double[] typicals = Bootstrap.typicals(Samples.of(Fixtures.FLOOR), 1, MANY);

        assertThat(Percentile.ofSorted(typicals, 0.025)).isCloseTo(90.8, within(1e-9));
        assertThat(Percentile.ofSorted(typicals, 0.975)).isCloseTo(95.35, within(1e-9));
    }

    /** The same, with [t, 1 - t] for t = {@code norm.cdf(-numpy.sqrt(4 / 3) * scipy.stats.t.ppf(0.975, 3))}. */
    @Test
    void theIntervalOfFourForksTakesTheExpandedPercentiles() {
        Range ci95 = Bootstrap.ci95(Samples.of(Fixtures.FLOOR), 1, MANY);

        assertThat(ci95.low()).isCloseTo(90.15, within(1e-9));
        assertThat(ci95.high()).isCloseTo(96.55, within(1e-9));
    }

    /** NumPy 1.24.2 over {@code itertools.product(y, repeat=4)}: all 256 resamples of 1, 2, 4, 8. */
    @Test
    void oneForkOfFourMatchesAllItsResamples() {
        Samples samples = Samples.of(List.of(Fixtures.rounds(1, 2, 4, 8)));

        assertThat(Bootstrap.ci95(samples, 3, MANY)).isEqualTo(new Range(1, 8));
        assertSameDistribution(
                Bootstrap.typicals(samples, 3, MANY),
                new double[] {1, 1.5, 2, 2.5, 3, 4, 4.5, 5, 6, 8},
                new int[] {13, 30, 37, 18, 54, 37, 6, 18, 30, 13});
    }

    /** Two forks of two rounds have 4 × 16 equally likely resamples; here each is written down. */
    @Test
    void twoForksOfTwoMatchAllTheirResamples() {
        Samples samples = Samples.of(List.of(Fixtures.rounds(1, 2), Fixtures.rounds(10, 30)));
        TreeMap<Double, Integer> times = new TreeMap<>();
        for (double first : forkMedians()) {
            for (double second : forkMedians()) {
                times.merge((first + second) / 2, 1, Integer::sum);
            }
        }

        assertThat(Bootstrap.ci95(samples, 5, MANY)).isEqualTo(new Range(1, 30));
        assertSameDistribution(
                Bootstrap.typicals(samples, 5, MANY),
                times.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                times.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** The medians of the eight equally likely draws of one slot: either fork, then two of its two rounds. */
    private static double[] forkMedians() {
        return new double[] {1, 1.5, 1.5, 2, 10, 20, 20, 30};
    }

    /** Each value's share lies within five standard deviations of its binomial. */
    private static void assertSameDistribution(double[] typicals, double[] values, int[] times) {
        int total = Arrays.stream(times).sum();
        assertThat(DoubleStream.of(typicals).distinct().toArray()).containsExactly(values);
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            double share = times[i] / (double) total;
            double seen = DoubleStream.of(typicals)
                            .filter(typical -> typical == value)
                            .count()
                    / (double) MANY;
            assertThat(seen)
                    .as("share of %s", value)
                    .isCloseTo(share, within(5 * Math.sqrt(share * (1 - share) / MANY)));
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedAlmostTheSameInterval() {
        List<Range> intervals = new ArrayList<>();
        Samples samples = Samples.of(Fixtures.simulated(100, 6, 20, 0.02, 0.03, new Random(7)));
        LongStream.of(11, 11, 12).forEach(seed -> intervals.add(Bootstrap.ci95(samples, seed, Bootstrap.RESAMPLES)));

        assertThat(intervals.get(1)).isEqualTo(intervals.get(0));
        assertThat(intervals.get(2)).isNotEqualTo(intervals.get(0));
        double width = intervals.get(0).high() - intervals.get(0).low();
        assertThat(intervals.get(2).low()).isCloseTo(intervals.get(0).low(), within(0.1 * width));
        assertThat(intervals.get(2).high()).isCloseTo(intervals.get(0).high(), within(0.1 * width));
    }

    /**
     * A seed is written to the result file; were the generator another one tomorrow, old files could not be
     * recomputed.
     */
    @Test
    void aSeedMeansTheSameDrawsForEver() {
        Samples samples = Samples.of(Fixtures.ABOVE);

        Samples even = Samples.of(List.of(Fixtures.rounds(1, 2, 4, 8), Fixtures.rounds(16, 32, 64, 128)));

        assertThat(Bootstrap.typicals(even, 42, 5))
                .containsExactly(new double[] {1.5, 12.5, 20.75, 22.0, 41.0}, within(1e-9));
        assertThat(Bootstrap.typicals(samples, 42, 5))
                .containsExactly(new double[] {101.85, 101.85, 102.5, 102.55, 102.8}, within(1e-9));
    }

    /** Above {@link MedianTable#MOST_ROUNDS} rounds: the median is at most the value i where 33 of 65 draws are. */
    @Test
    void aForkThatIsTooLongForTheTableIsDrawnRoundByRound() {
        int rounds = 65;
        double[] values = IntStream.range(0, rounds).mapToDouble(i -> i).toArray();
        double[] typicals = Bootstrap.typicals(Samples.of(List.of(Fixtures.rounds(values))), 1, MANY);

        for (int value : new int[] {20, 26, 32, 38, 44}) {
            double share =
                    BinomialDistribution.of(rounds, (value + 1.0) / rounds).survivalProbability(rounds / 2);
            double seen = DoubleStream.of(typicals).filter(one -> one <= value).count() / (double) MANY;
            assertThat(seen)
                    .as("at most %s", value)
                    .isCloseTo(share, within(5 * Math.sqrt(share * (1 - share) / MANY)));
        }
    }
}
