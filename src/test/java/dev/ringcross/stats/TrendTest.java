package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final Random RANDOM = new Random(7);

    private static Trend.Series series(int points, DoubleUnaryOperator y) {
        double[] x = IntStream.range(0, points).asDoubleStream().toArray();
        return new Trend.Series(
                x,
                IntStream.range(0, points).mapToDouble(i -> y.applyAsDouble(i)).toArray());
    }

    @Test
    void the_slope_is_the_median_of_the_slopes_of_all_pairs() {
        Trend trend = Trend.of(List.of(series(10, x -> x == 9 ? 1000 : 3 * x + 5)));

        assertThat(trend.slope()).isEqualTo(3);
    }

    /** The same numbers by SciPy's theilslopes, whose interval counts the ranks a step nearer to the middle. */
    @Test
    void it_agrees_with_scipy() {
        double[] y = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        Trend trend = Trend.of(List.of(series(y.length, x -> y[(int) x])));

        assertThat(trend.slope()).isCloseTo(0.36666666666666664, within(1e-12));
        assertThat(trend.ci95().low()).isBetween(-0.15, 0.0);
        assertThat(trend.ci95().high()).isBetween(0.8, 1.0);
    }

    @Test
    void what_never_changes_has_the_interval_zero_to_zero() {
        Trend trend = Trend.of(List.of(series(150, x -> 12)));

        assertThat(trend).isEqualTo(new Trend(0, new Range(0, 0)));
    }

    @Test
    void one_step_up_is_no_trend() {
        Trend trend = Trend.of(List.of(series(150, x -> x < 40 ? 12 : 13)));

        assertThat(trend.slope()).isZero();
        assertThat(trend.ci95().low()).isZero();
    }

    @Test
    void a_leak_of_one_in_a_hundred_rounds_is_found_below_noise_of_one() {
        Trend trend = Trend.of(List.of(series(1600, x -> Math.floor(x / 100) + RANDOM.nextInt(3))));

        assertThat(trend.slope()).isCloseTo(0.01, within(0.001));
        assertThat(trend.ci95().low()).isPositive();
    }

    @Test
    void a_step_between_two_series_is_no_trend_of_either() {
        Trend trend = Trend.of(List.of(series(50, x -> 12 + x % 2), series(50, x -> 900 + x % 2)));

        assertThat(trend.slope()).isZero();
    }

    @Test
    void the_interval_holds_the_truth_in_95_of_100() {
        int held = 0;
        for (int run = 0; run < 400; run++) {
            Trend trend = Trend.of(List.of(series(40, x -> 2 * x + 30 * RANDOM.nextGaussian())));
            held += trend.ci95().low() <= 2 && 2 <= trend.ci95().high() ? 1 : 0;
        }

        // The central 99.9 % of a binomial of 400 and 0.95.
        assertThat(held).isBetween(365, 394);
    }

    @Test
    void few_points_have_none() {
        assertThat(Trend.of(List.of(series(9, x -> x)))).isNull();
        assertThat(Trend.of(List.of())).isNull();
    }
}
