package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of SciPy 1.17.1 and NumPy 2.4.6; B and A stand for {@link Fixtures#BASELINE} and {@link Fixtures#ABOVE}. */
class ReferenceTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double MARGIN = StrictMath.log1p(0.05);

    private static final double[] OLD = {2.41, 2.37, 2.52, 2.44, 2.39, 2.47};
    private static final double[] NEW = {2.58, 2.49, 2.71, 2.55};

    /** {@code ttest_1samp(OLD, 0).confidence_interval()}, {@code ttest_1samp(OLD, 2.4).pvalue}. */
    @Test
    void values_of_jvms_have_the_students_interval_of_scipy() {
        JvmTest test = JvmTest.paired(OLD, 1);

        assertThat(test.estimate()).isCloseTo(2.4333333333333336, CLOSE);
        assertThat(test.standardError()).isCloseTo(0.02260776661041755, CLOSE);
        assertThat(test.ci95().low()).isCloseTo(2.375218219140289, CLOSE);
        assertThat(test.ci95().high()).isCloseTo(2.4914484475263783, CLOSE);
        double[] shifted = Arrays.stream(OLD).map(value -> value - 2.4).toArray();
        assertThat(JvmTest.paired(shifted, 1).p(0)).isCloseTo(0.20037609624592387, CLOSE);
    }

    /** {@code ttest_ind(NEW, OLD, equal_var=False)}, its df and its confidence_interval. */
    @Test
    void two_sets_of_jvms_have_the_welch_interval_of_scipy() {
        JvmTest test = JvmTest.unpaired(OLD, NEW, 1);

        assertThat(test.estimate() / test.standardError()).isCloseTo(2.8882240326893642, CLOSE);
        assertThat(test.degrees()).isCloseTo(4.44106500207013, CLOSE);
        assertThat(test.p(0)).isCloseTo(0.03940245030364929, CLOSE);
        assertThat(test.ci95().low()).isCloseTo(0.011218527492951269, CLOSE);
        assertThat(test.ci95().high()).isCloseTo(0.2871148058403816, CLOSE);
    }

    /**
     * Two one-sided tests: {@code g = ttest_ind(NEW - m, OLD, equal_var=False, alternative='greater').pvalue}, {@code l =
     * ttest_ind(NEW + m, OLD, equal_var=False, alternative='less').pvalue}, {@code min(1, 2 * min(g, l))}.
     */
    @ParameterizedTest(name = "margin {0}")
    @CsvSource({"0.05, 0.12015985825168318", "0.1, 0.38999007603144675", "0.2, 1"})
    void the_p_value_of_lying_within_a_margin_is_that_of_two_one_sided_tests_of_scipy(double margin, double p) {
        assertThat(JvmTest.unpaired(OLD, NEW, 1).p(margin)).isCloseTo(p, CLOSE);
    }

    @Test
    void widening_multiplies_the_standard_error_and_no_other_number() {
        JvmTest plain = JvmTest.unpaired(OLD, NEW, 1);
        JvmTest wide = JvmTest.unpaired(OLD, NEW, 2.5);

        assertThat(wide.estimate()).isEqualTo(plain.estimate());
        assertThat(wide.degrees()).isEqualTo(plain.degrees());
        assertThat(wide.halfWidth()).isCloseTo(2.5 * plain.halfWidth(), CLOSE);
    }

    @Test
    void jvms_that_are_all_equal_leave_no_doubt() {
        JvmTest none = JvmTest.paired(new double[] {0.125, 0.125, 0.125}, 1);

        assertThat(none.ci95()).isEqualTo(new Range(0.125, 0.125));
        assertThat(none.p(0.05)).isZero();
        assertThat(none.p(0.2)).isEqualTo(1);
        assertThat(JvmTest.unpaired(new double[] {1, 1}, new double[] {1, 1}, 1).p(0))
                .isEqualTo(1);
    }

    /**
     * {@code la, lb = numpy.median(numpy.log(A), axis=1), numpy.median(numpy.log(B), axis=1)}; {@code ttest_ind(la, lb,
     * equal_var=False)} and its confidence_interval; with the margin {@code 2 * ttest_ind(la - log1p(0.05), lb,
     * equal_var=False, alternative='greater').pvalue}.
     */
    @Test
    void unpaired_is_the_welch_test_of_scipy() {
        double[] old = Fixtures.logs(Fixtures.BASELINE);
        double[] newer = Fixtures.logs(Fixtures.ABOVE);
        Difference plain = Difference.unpaired(old, newer, 0, 1);

        assertThat(plain.p()).isCloseTo(0.0005682155814897363, CLOSE);
        assertThat(Difference.unpaired(old, newer, 0.05, 1).p()).isCloseTo(0.012550079682787733, CLOSE);
        assertThat(plain.ratio()).isCloseTo(1.1094809741710712, CLOSE);
        assertThat(plain.ratioCi95().low()).isCloseTo(1.067772122569461, CLOSE);
        assertThat(plain.ratioCi95().high()).isCloseTo(1.1528190388464776, CLOSE);
    }

    /** {@code lr = numpy.median(numpy.log(A / B), axis=1)}; {@code ttest_1samp(lr, 0)} and its confidence_interval. */
    @Test
    void paired_is_the_one_sample_t_test_of_scipy() {
        double[] logs = JvmPairs.logRatios(Fixtures.ABOVE, Fixtures.BASELINE, true);
        Difference plain = Difference.paired(logs, 0, 1);

        assertThat(plain.p()).isCloseTo(2.993057773159683e-06, within(1e-14));
        assertThat(Difference.paired(logs, 0.05, 1).p()).isCloseTo(1.991734166345798e-05, within(1e-13));
        assertThat(plain.ratio()).isCloseTo(1.1097458260751702, CLOSE);
        assertThat(plain.ratioCi95().low()).isCloseTo(1.105680955389206, CLOSE);
        assertThat(plain.ratioCi95().high()).isCloseTo(1.1138256406503395, CLOSE);
    }

    @Test
    void the_test_asks_about_both_sides_of_the_margin() {
        JvmTest up = new JvmTest(MARGIN, 0.01, 5);
        JvmTest down = new JvmTest(-MARGIN, 0.01, 5);

        assertThat(up.p(MARGIN)).isCloseTo(1, CLOSE);
        assertThat(down.p(MARGIN)).isCloseTo(1, CLOSE);
        assertThat(new JvmTest(2 * MARGIN, 0.01, 5).p(MARGIN))
                .isEqualTo(new JvmTest(-2 * MARGIN, 0.01, 5).p(MARGIN))
                .isLessThan(0.05);
    }

    /** {@code mannwhitneyu(numpy.median(B, axis=1), numpy.median(A, axis=1), method='exact')}, and two lists. */
    @Test
    void the_exact_mann_whitney_test_is_that_of_scipy() {
        CrossCheck check = CrossCheck.of(Fixtures.BASELINE.medians(), Fixtures.ABOVE.medians());

        assertThat(check.p()).isCloseTo(0.02857142857142857, CLOSE);
        assertThat(check.exact()).isTrue();
        assertThat(CrossCheck.of(jvms(1, 4, 6, 8, 9.5, 11, Double.NaN), jvms(5, 7, 10, 12, 13, 14, 15))
                        .p())
                .isCloseTo(0.07342657342657342, CLOSE);
    }

    private static double[] jvms(double... medians) {
        return medians;
    }

    /** {@code mannwhitneyu([1, 2, 3, 4, 5, 5], [5, 6, 7, 8, 9, 3], method='asymptotic')}. */
    @Test
    void tied_medians_leave_the_normal_approximation() {
        CrossCheck tied = CrossCheck.of(jvms(1, 2, 3, 4, 5, 5), jvms(5, 6, 7, 8, 9, 3));

        assertThat(tied.p()).isCloseTo(0.0357196496100077, CLOSE);
        assertThat(tied.exact()).isFalse();
        assertThat(CrossCheck.of(jvms(5, 5, 5, 5), jvms(5, 5, 5, 5)).p()).isEqualTo(1);
    }

    @Test
    void three_jvms_against_four_cannot_be_cross_checked() {
        assertThat(CrossCheck.of(jvms(1, 2, 3), jvms(10, 11, 12, 13))).isNull();
        assertThat(CrossCheck.of(jvms(1, 2, 3), jvms(10, 11, 12, 13, 14))).isNotNull();
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
     * SciPy has no Holm; by its definition in NumPy, p sorted: {@code numpy.minimum(1,
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

    /** {@code 8 * theilslopes(numpy.log(y), numpy.arange(9))[0]}, and without the fourth. */
    @Test
    void the_move_along_the_slope_is_that_of_theil_and_sen_in_scipy() {
        double[] parts = {100, 103, 101, 106, 104, 109, 150, 108, 111};

        assertThat(DriftEstimate.move(parts)).isCloseTo(0.11243647023366066, CLOSE);
        parts[3] = Double.NaN;
        assertThat(DriftEstimate.move(parts)).isCloseTo(0.11022746222587579, CLOSE);
    }
}
