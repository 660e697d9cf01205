package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedExcessTest {
    private static final PairedExcess EXCESS =
            PairedExcess.inTurns(Fixtures.ABOVE, Fixtures.BASELINE, Fixtures.TWIN, 1);

    /**
     * SciPy 1.17.1, A, B and T for ABOVE, BASELINE and TWIN: {@code d = numpy.median(numpy.concatenate([A - B, A - T],
     * axis=1), axis=1)}, {@code numpy.median(d)}, {@code ttest_1samp(d, 0).confidence_interval()}.
     */
    @Test
    void the_difference_is_that_of_scipy() {
        assertThat(EXCESS.difference().values()).containsExactly(new double[] {10.2, 10.25, 9.9, 10.5}, within(1e-9));
        assertThat(EXCESS.difference().typical()).isCloseTo(10.225, within(1e-9));
        assertThat(EXCESS.difference().ci95().low()).isCloseTo(9.820706735967615, within(1e-9));
        assertThat(EXCESS.difference().ci95().high()).isCloseTo(10.604293264032382, within(1e-9));
    }

    /** The same of {@code numpy.log(numpy.concatenate([A / B, A / T], axis=1))}, through {@code numpy.exp}. */
    @Test
    void the_ratio_is_that_of_scipy() {
        assertThat(EXCESS.ratio()).isCloseTo(1.1104644322780333, within(1e-12));
        assertThat(EXCESS.ratioCi95().low()).isCloseTo(1.105444142419858, within(1e-12));
        assertThat(EXCESS.ratioCi95().high()).isCloseTo(1.1142112453208222, within(1e-12));
    }

    /** SciPy 1.17.1: the difference of {@code numpy.median(A, axis=1)} and {@code numpy.median(B, axis=1)}. */
    @Test
    void what_took_no_turns_together_is_paired_by_jvm() {
        PairedExcess byJvm = PairedExcess.byJvm(Fixtures.ABOVE, Fixtures.BASELINE, 1);

        assertThat(byJvm.difference().values()).containsExactly(new double[] {10.1, 10.4, 9.7, 10.5}, within(1e-9));
        assertThat(byJvm.samples().byJvm()).isEmpty();
    }

    @Test
    void pairing_takes_out_what_the_host_did_to_both() {
        // Every other turn runs in the slow state: 1.4 times for all. Unpaired, that would be most of the interval.
        double[][] state = {{1, 1.4, 1, 1.4, 1, 1.4}, {1.4, 1.4, 1.4, 1, 1.4, 1.4}};
        TurnSamples base = new TurnSamples(state).map(speed -> 100 * speed);
        TurnSamples above = new TurnSamples(state).map(speed -> 110 * speed);

        PairedExcess excess = PairedExcess.inTurns(above, base, base, 1);

        assertThat(excess.ratio()).isCloseTo(1.1, within(1e-12));
        assertThat(excess.ratioCi95().reach(1.1)).isLessThan(1e-12);
        assertThat(excess.difference().typical()).isBetween(10.0, 14.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 3, 1e6})
    void another_unit_leaves_the_ratios(double scale) {
        PairedExcess scaled = PairedExcess.inTurns(
                Fixtures.ABOVE.map(value -> scale * value),
                Fixtures.BASELINE.map(value -> scale * value),
                Fixtures.TWIN.map(value -> scale * value),
                1);

        assertThat(scaled.ratio()).isCloseTo(EXCESS.ratio(), within(1e-12));
        assertThat(scaled.ratioCi95().low()).isCloseTo(EXCESS.ratioCi95().low(), within(1e-12));
        assertThat(scaled.ratioCi95().high()).isCloseTo(EXCESS.ratioCi95().high(), within(1e-12));
        assertThat(scaled.difference().typical())
                .isCloseTo(scale * EXCESS.difference().typical(), within(scale * 1e-9));
    }

    @Test
    void swapping_the_cells_turns_the_sign_and_inverts_the_ratio() {
        PairedExcess swapped = PairedExcess.inTurns(Fixtures.BASELINE, Fixtures.ABOVE, Fixtures.ABOVE, 1);
        PairedExcess straight = PairedExcess.inTurns(Fixtures.ABOVE, Fixtures.BASELINE, Fixtures.BASELINE, 1);

        assertThat(swapped.difference().typical())
                .isCloseTo(-straight.difference().typical(), within(1e-9));
        assertThat(swapped.ratio()).isCloseTo(1 / straight.ratio(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_jvms_and_turns_is_no_part_of_the_answer(long order) {
        // The same seed shuffles all three alike, so that turns stay turns.
        PairedExcess shuffled = PairedExcess.inTurns(
                Fixtures.shuffled(Fixtures.ABOVE, order),
                Fixtures.shuffled(Fixtures.BASELINE, order),
                Fixtures.shuffled(Fixtures.TWIN, order),
                1);

        assertThat(shuffled.difference().typical())
                .isCloseTo(EXCESS.difference().typical(), within(1e-9));
        assertThat(shuffled.ratio()).isCloseTo(EXCESS.ratio(), within(1e-12));
    }

    @Test
    void a_turn_that_one_of_them_lacks_is_no_pair() {
        TurnSamples cell = Fixtures.samples(Fixtures.turns(11, Double.NaN, 30));
        TurnSamples baseline = Fixtures.samples(Fixtures.turns(10, 1, Double.NaN));

        PairedExcess excess = PairedExcess.inTurns(cell, baseline, baseline, 1);

        assertThat(excess.difference().typical()).isEqualTo(1);
        assertThat(PairedExcess.inTurns(cell.map(value -> Double.NaN), baseline, baseline, 1))
                .isNull();
    }

    @Test
    void one_jvm_gives_a_value_without_an_interval() {
        TurnSamples one = Fixtures.samples(Fixtures.turns(1, 2, 3, 4, 5, 6, 7));
        PairedExcess excess = PairedExcess.inTurns(one, one, one, 1);

        assertThat(excess.difference().typical()).isZero();
        assertThat(excess.difference().ci95()).isNull();
        assertThat(excess.ratio()).isEqualTo(1.0);
        assertThat(excess.ratioCi95()).isNull();
    }

    @Test
    void a_ratio_needs_positive_numbers() {
        double[][] zeros = new double[2][6];
        double[][] ones = new double[2][6];
        Arrays.stream(ones).forEach(turns -> Arrays.fill(turns, 1));
        PairedExcess excess =
                PairedExcess.inTurns(new TurnSamples(zeros), new TurnSamples(ones), new TurnSamples(ones), 1);

        assertThat(excess.difference().typical()).isEqualTo(-1);
        assertThat(excess.ratio()).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2})
    void preemptions_of_any_of_the_three_do_not_move_it(double share) {
        SliceModel quiet = new SliceModel().jvmsDifferBy(0).turns(2000);
        SliceModel busy = new SliceModel().jvmsDifferBy(0).turns(2000).preempted(share);
        SliceModel.Made calm = quiet.make(10, 3);
        SliceModel.Made preempted = busy.make(10, 3);

        // A hundredth of the baseline's spread, which is 0.9 ns.
        assertThat(preempted.excess().difference().typical())
                .isCloseTo(calm.excess().difference().typical(), within(0.05));
        assertThat(preempted.cell().pooled()[19_999]).isGreaterThan(1000);
    }
}
