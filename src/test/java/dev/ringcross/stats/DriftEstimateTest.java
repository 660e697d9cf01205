package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftEstimateTest {
    /** Few enough that each turn is a part of its own. */
    private static final int TURNS = 20;

    private static TurnSamples moving(double ratio, double noise, int jvms, int turns, Random random) {
        TurnSamples samples = Fixtures.simulated(100, jvms, turns, 0.05, noise, random);
        for (double[] jvm : samples.byJvm()) {
            for (int turn = 0; turn < turns; turn++) {
                jvm[turn] *= Math.pow(ratio, turn / (turns - 1.0));
            }
        }
        return samples;
    }

    @Test
    void a_steady_rise_is_given_as_the_last_turn_over_the_first() {
        DriftEstimate drift = DriftEstimate.of(moving(1.3, 0, 5, TURNS, new Random(1)), 1);

        assertThat(drift.ratio()).isCloseTo(1.3, within(1e-9));
        assertThat(drift.ci95().reach(1.3)).isLessThan(1e-9);
        assertThat(DriftEstimate.moved(List.of(drift))).containsExactly(true);
    }

    @Test
    void many_turns_say_what_few_say() {
        DriftEstimate drift = DriftEstimate.of(moving(1.3, 0.01, 6, 480, new Random(1)), 1);

        // Each end is the median of a twenty-fourth of the turns, so the ratio spans 23 of 24 parts.
        assertThat(drift.ratio()).isCloseTo(Math.pow(1.3, 23 / 24.0), within(0.01));
    }

    @Test
    void cells_that_rise_or_fall_are_told_from_those_that_stay_and_those_within_the_margin() {
        Random random = new Random(2);
        double[] ratios = {1, 1.3, 1, 0.7, 1.03};
        List<@Nullable DriftEstimate> drifts = new ArrayList<>();
        for (double ratio : ratios) {
            drifts.add(DriftEstimate.of(moving(ratio, 0.01, 6, TURNS, random), 1));
        }
        drifts.add(null);

        assertThat(DriftEstimate.moved(drifts)).containsExactly(false, true, false, true, false, false);
    }

    @Test
    void intervals_that_the_twins_widen_far_enough_show_no_drift() {
        TurnSamples samples = moving(1.3, 0.02, 6, TURNS, new Random(4));

        assertThat(DriftEstimate.moved(List.of(DriftEstimate.of(samples, 1)))).containsExactly(true);
        assertThat(DriftEstimate.moved(List.of(DriftEstimate.of(samples, 100)))).containsExactly(false);
    }

    @Test
    void a_quarter_of_wild_turns_does_not_make_a_drift() {
        TurnSamples samples = moving(1, 0.005, 6, TURNS, new Random(3));
        for (double[] jvm : samples.byJvm()) {
            for (int turn = 15; turn < TURNS; turn++) {
                jvm[turn] *= 3;
            }
        }

        assertThat(DriftEstimate.moved(List.of(DriftEstimate.of(samples, 1)))).containsExactly(false);
    }

    @Test
    void one_jvm_or_two_turns_say_nothing() {
        assertThat(DriftEstimate.of(Fixtures.samples(Fixtures.turns(1, 2, 3, 4)), 1))
                .isNull();
        assertThat(DriftEstimate.of(Fixtures.samples(Fixtures.turns(1, 2), Fixtures.turns(1, 2)), 1))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 11, 64})
    void parts_take_in_every_turn_once(int turns) {
        double[] ones = new double[turns];
        for (int turn = 0; turn < turns; turn++) {
            ones[turn] = turn;
        }

        double[] parts = DriftEstimate.parts(ones, 10);

        assertThat(parts).hasSize(Math.min(turns, 10)).isSorted();
        assertThat(parts[0]).isLessThanOrEqualTo(turns / 10.0);
        assertThat(parts[parts.length - 1]).isGreaterThanOrEqualTo(turns - 1 - turns / 10.0);
    }

    @Test
    void a_part_without_a_value_is_no_number() {
        assertThat(DriftEstimate.parts(new double[] {1, Double.NaN, 3, 5}, 4)).containsExactly(1, Double.NaN, 3, 5);
        assertThat(DriftEstimate.parts(new double[] {Double.NaN, 2, 3, 5}, 2)).containsExactly(2, 4);
    }
}
