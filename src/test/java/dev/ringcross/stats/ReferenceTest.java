package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of SciPy 1.10.1 and NumPy 1.24.2; F and A stand for {@link Fixtures#FLOOR} and {@link Fixtures#ABOVE}. */
class ReferenceTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double MARGIN = StrictMath.log1p(0.05);

    private static List<List<@Nullable Double>> forks(double... medians) {
        List<List<@Nullable Double>> forks = new ArrayList<>();
        Arrays.stream(medians).forEach(median -> forks.add(Fixtures.rounds(median)));
        return forks;
    }

    /** {@code norm.cdf(-numpy.sqrt(k / (k - 1)) * t.ppf(0.975, k - 1))}, to a millionth. */
    @ParameterizedTest(name = "{0} forks")
    @CsvSource({"1, 0.025", "2, 0", "3, 0", "4, 0.000119", "5, 0.000954", "6, 0.002432", "10, 0.008551", "40, 0.020258"
    })
    void the_expanded_tail_is_that_of_scipy(int forks, double tail) {
        assertThat(Bootstrap.tail(forks)).isEqualTo(tail);
    }

    /**
     * {@code la, lf = numpy.median(numpy.log(A), axis=1), numpy.median(numpy.log(F), axis=1)}; {@code ttest_ind(la, lf,
     * equal_var=False)}, df and {@code t.ppf(0.975, df)} by Welch's formula; with the margin {@code 2 * ttest_ind(la -
     * log1p(0.05), lf, equal_var=False, alternative='greater').pvalue}.
     */
    @Test
    void unpaired_is_the_welch_test_of_scipy() {
        Difference plain = Difference.unpaired(Fixtures.FLOOR, Fixtures.ABOVE, 0, 1);

        assertThat(plain.p()).isCloseTo(0.0005682155814897363, CLOSE);
        assertThat(Difference.unpaired(Fixtures.FLOOR, Fixtures.ABOVE, 0.05, 1).p())
                .isCloseTo(0.01255007968278759, CLOSE);
        assertThat(plain.ratio()).isCloseTo(1.1094809741710712, CLOSE);
        assertThat(plain.ratioCi95().low()).isCloseTo(1.067772122569461, CLOSE);
        assertThat(plain.ratioCi95().high()).isCloseTo(1.1528190388464776, CLOSE);
    }

    /** {@code lr = numpy.median(numpy.log(A / F), axis=1)}; {@code ttest_1samp(lr, 0)} and its confidence_interval. */
    @Test
    void paired_is_the_one_sample_t_test_of_scipy() {
        Difference plain = Difference.paired(Fixtures.FLOOR, Fixtures.ABOVE, 0, 1);

        assertThat(plain.p()).isCloseTo(2.993057773159683e-06, within(1e-14));
        assertThat(Difference.paired(Fixtures.FLOOR, Fixtures.ABOVE, 0.05, 1).p())
                .isCloseTo(1.991734166345798e-05, within(1e-13));
        assertThat(plain.ratio()).isCloseTo(1.1097458260751702, CLOSE);
        assertThat(plain.ratioCi95().low()).isCloseTo(1.105680955389206, CLOSE);
        assertThat(plain.ratioCi95().high()).isCloseTo(1.1138256406503395, CLOSE);
    }

    @Test
    void the_test_asks_about_both_sides_of_the_margin() {
        ForkTest up = new ForkTest(MARGIN, 0.01, 5);
        ForkTest down = new ForkTest(-MARGIN, 0.01, 5);

        assertThat(up.p(MARGIN)).isCloseTo(1, CLOSE);
        assertThat(down.p(MARGIN)).isCloseTo(1, CLOSE);
        assertThat(new ForkTest(2 * MARGIN, 0.01, 5).p(MARGIN))
                .isEqualTo(new ForkTest(-2 * MARGIN, 0.01, 5).p(MARGIN))
                .isLessThan(0.05);
    }

    /** {@code mannwhitneyu(numpy.median(F, axis=1), numpy.median(A, axis=1), method='exact')}, and two lists. */
    @Test
    void the_exact_mann_whitney_test_is_that_of_scipy() {
        CrossCheck check = CrossCheck.of(Fixtures.FLOOR, Fixtures.ABOVE);

        assertThat(check.p()).isCloseTo(0.02857142857142857, CLOSE);
        assertThat(check.exact()).isTrue();
        assertThat(CrossCheck.of(forks(1, 4, 6, 8, 9.5, 11), forks(5, 7, 10, 12, 13, 14, 15))
                        .p())
                .isCloseTo(0.07342657342657342, CLOSE);
    }

    /** {@code mannwhitneyu([1, 2, 3, 4, 5, 5], [5, 6, 7, 8, 9, 3], method='asymptotic')}. */
    @Test
    void tied_medians_leave_the_normal_approximation() {
        CrossCheck tied = CrossCheck.of(forks(1, 2, 3, 4, 5, 5), forks(5, 6, 7, 8, 9, 3));

        assertThat(tied.p()).isCloseTo(0.0357196496100077, CLOSE);
        assertThat(tied.exact()).isFalse();
        assertThat(CrossCheck.of(forks(5, 5, 5, 5), forks(5, 5, 5, 5)).p()).isEqualTo(1);
    }

    @Test
    void three_forks_against_four_cannot_be_cross_checked() {
        assertThat(CrossCheck.of(forks(1, 2, 3), forks(10, 11, 12, 13))).isNull();
        assertThat(CrossCheck.of(forks(1, 2, 3), forks(10, 11, 12, 13, 14))).isNotNull();
    }

    /** {@code binomtest(hits, runs).proportion_ci(0.95, 'exact')}. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "0, 20, 0, 0.16843347098308548",
        "7, 200, 0.014185525898385922, 0.0707809983509546",
        "10, 200, 0.024234165472108292, 0.09002753770155869",
        "200, 200, 0.9817246596448512, 1"
    })
    void a_share_has_the_clopper_pearson_interval_of_scipy(int hits, int runs, double low, double high) {
        Range ci95 = new Proportion(hits, runs).ci95();

        assertThat(ci95.low()).isCloseTo(low, CLOSE);
        assertThat(ci95.high()).isCloseTo(high, CLOSE);
    }

    /** {@code binom.ppf([0.025, 0.975], runs, share)}. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"0.05, 200, 4, 16", "0.05, 1000, 37, 64", "0.95, 60, 53, 60"})
    void the_band_of_counts_is_that_of_scipy(double share, int runs, double low, double high) {
        assertThat(Proportion.band(share, runs)).isEqualTo(new Range(low, high));
    }

    /**
     * SciPy 1.10.1 has no Holm; by its definition in NumPy, p sorted: {@code numpy.minimum(1,
     * numpy.maximum.accumulate((5 - numpy.arange(5)) * p))}.
     */
    @Test
    void holm_is_that_of_its_definition_and_skips_what_was_not_tested() {
        List<@Nullable Double> adjusted = Holm.adjusted(Arrays.asList(0.01, null, 0.04, 0.03, 0.005, 0.2));

        assertThat(adjusted.get(1)).isNull();
        assertThat(adjusted.stream().filter(p -> p != null).mapToDouble(p -> p).toArray())
                .containsExactly(new double[] {0.04, 0.09, 0.09, 0.025, 0.2}, CLOSE);
        assertThat(Holm.adjusted(Arrays.asList(0.7, 0.6))).containsExactly(1.0, 1.0);
    }

    /** {@code theilslopes(numpy.log(y), numpy.arange(9))[0]}, and without the fourth. */
    @Test
    void the_slope_is_that_of_theil_and_sen_in_scipy() {
        List<@Nullable Double> rounds = Fixtures.rounds(100, 103, 101, 106, 104, 109, 150, 108, 111);

        assertThat(Drift.slope(rounds)).isCloseTo(0.014054558779207582, CLOSE);
        rounds.set(3, null);
        assertThat(Drift.slope(rounds)).isCloseTo(0.013778432778234474, CLOSE);
    }
}
