package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static List<List<@Nullable Double>> moving(double ratio, double noise, int forks, Random random) {
        List<List<@Nullable Double>> samples = Fixtures.simulated(100, forks, 20, 0.05, noise, random);
        for (List<@Nullable Double> fork : samples) {
            for (int round = 0; round < fork.size(); round++) {
                fork.set(round, fork.get(round) * Math.pow(ratio, round / 19.0));
            }
        }
        return samples;
    }

    @Test
    void a_steady_rise_is_given_as_the_last_round_over_the_first() {
        Drift drift = Drift.of(moving(1.3, 0, 5, new Random(1)), 0, 1);

        assertThat(drift.ratio()).isCloseTo(1.3, within(1e-9));
        assertThat(drift.ci95().reach(1.3)).isLessThan(1e-9);
        assertThat(Drift.moved(List.of(drift), 0.01)).containsExactly(true);
    }

    @Test
    void cells_that_rise_or_fall_are_told_from_those_that_stay_and_those_within_the_noise_floor() {
        Random random = new Random(2);
        double[] ratios = {1, 1.3, 1, 0.7, 1.03};
        List<@Nullable Drift> drifts = new ArrayList<>();
        for (double ratio : ratios) {
            drifts.add(Drift.of(moving(ratio, 0.01, 6, random), 0.02, 1));
        }
        drifts.add(null);

        assertThat(Drift.moved(drifts, 0.02)).containsExactly(false, true, false, true, false, false);
        assertThat(Drift.moved(List.of(drifts.get(1)), 0.4)).containsExactly(false);
    }

    @Test
    void a_third_of_wild_rounds_does_not_make_a_drift() {
        List<List<@Nullable Double>> samples = moving(1, 0.005, 6, new Random(3));
        for (List<@Nullable Double> fork : samples) {
            for (int round = 15; round < 20; round++) {
                fork.set(round, 3 * fork.get(round));
            }
        }

        assertThat(Drift.moved(List.of(Drift.of(samples, 0, 1)), 0)).containsExactly(false);
    }

    @Test
    void one_fork_or_two_rounds_say_nothing() {
        assertThat(Drift.of(Fixtures.ONE_FORK, 0, 1)).isNull();
        assertThat(Drift.of(List.of(Fixtures.rounds(1, 2), Fixtures.rounds(1, 2)), 0, 1))
                .isNull();
    }

    @Test
    void the_strip_gives_for_each_round_the_median_over_forks_of_the_twin() {
        List<List<@Nullable Double>> first =
                List.of(Fixtures.rounds(100, 100, 100), Fixtures.rounds(200, 200), Fixtures.rounds(50, 50));
        List<List<@Nullable Double>> second =
                List.of(Arrays.asList(110.0, null, null), Fixtures.rounds(200, 220), Fixtures.rounds(52, 50));

        List<@Nullable Double> strip = AaArm.strip(first, second);

        assertThat(strip).hasSize(3);
        assertThat(strip.get(0)).isCloseTo(1.04, within(1e-12));
        assertThat(strip.get(1)).isCloseTo(1.05, within(1e-12));
        assertThat(strip.get(2)).isNull();
    }
}
