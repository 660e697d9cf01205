package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One number from the table against as many draws as there are rounds. */
class MedianTableTest {
    private static final int MANY = 100_000;

    /**
     * The two-sample statistic of Kolmogorov and Smirnov stays under 1.95 · sqrt(2 / n) in 99.9 % of samples of one
     * distribution (Smirnov, "Table for Estimating the Goodness of Fit", 1948); ties only make it smaller.
     */
    @ParameterizedTest(name = "{0} rounds")
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 25, 40, 63, 64})
    void the_medians_are_distributed_as_those_of_the_plain_draw(int rounds) {
        double[] sorted = IntStream.range(0, rounds).mapToDouble(i -> i * i).toArray();
        MedianTable table = MedianTable.of(rounds);
        SplittableRandom random = new SplittableRandom(rounds);
        double[] tabled = new double[MANY];
        double[] drawn = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            tabled[i] = table.median(sorted, random.nextInt());
            drawn[i] = plain(sorted, random);
        }

        assertThat(farthest(tabled, drawn)).isLessThan(1.95 * Math.sqrt(2.0 / MANY));
    }

    /** All n^n resamples, one by one. */
    @ParameterizedTest(name = "{0} rounds")
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void each_median_has_the_share_that_counting_all_resamples_gives(int rounds) {
        double[] sorted = IntStream.range(0, rounds).mapToDouble(i -> 1 << i).toArray();
        int all = (int) Math.pow(rounds, rounds);
        double[] counted = new double[all];
        for (int resample = 0; resample < all; resample++) {
            double[] values = new double[rounds];
            for (int slot = 0, left = resample; slot < rounds; slot++, left /= rounds) {
                values[slot] = sorted[left % rounds];
            }
            Arrays.sort(values);
            counted[resample] = Percentile.medianOfSorted(values);
        }
        // 2^16 numbers, evenly spread over all that 32 bits can say.
        double[] tabled = IntStream.range(0, 1 << 16)
                .mapToDouble(i -> MedianTable.of(rounds).median(sorted, i << 16))
                .toArray();

        assertThat(farthest(tabled, counted)).isCloseTo(0, within(2.0 / (1 << 16)));
    }

    private static double plain(double[] sorted, SplittableRandom random) {
        double[] values = new double[sorted.length];
        Arrays.setAll(values, i -> sorted[random.nextInt(sorted.length)]);
        Arrays.sort(values);
        return Percentile.medianOfSorted(values);
    }

    /** The greatest distance between the two distribution functions. */
    private static double farthest(double[] one, double[] other) {
        Arrays.sort(one);
        Arrays.sort(other);
        double farthest = 0;
        for (int i = 0, j = 0; i < one.length; ) {
            double value = one[i];
            while (i < one.length && one[i] <= value) {
                i++;
            }
            while (j < other.length && other[j] <= value) {
                j++;
            }
            farthest = Math.max(farthest, Math.abs(i / (double) one.length - j / (double) other.length));
        }
        return farthest;
    }
}
