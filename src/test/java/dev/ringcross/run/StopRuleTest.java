package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a run has forks enough. */
class StopRuleTest {
    private static final int ROUNDS = 6;
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final CellSpec GETPPID = Selection.of(CATALOGUE, List.of("getppid"), List.of(), List.of("c"))
            .cells(CATALOGUE, cell -> true)
            .get(0);

    /** Forks whose rounds lie evenly within so much of 100 ns. */
    private static Samples within(double fraction, int forks) {
        Samples samples = new Samples(GETPPID, ROUNDS);
        for (int fork = 0; fork < forks; fork++) {
            for (int round = 0; round < ROUNDS; round++) {
                samples.time(fork, round, 100 * (1 + fraction * (2.0 * round / (ROUNDS - 1) - 1)));
            }
        }
        return samples;
    }

    @Test
    void the_widest_cell_decides() {
        double narrow = StopRule.widest(List.of(within(0.01, 5)), 1);
        double wide = StopRule.widest(List.of(within(0.2, 5)), 1);

        assertThat(narrow).isPositive().isLessThanOrEqualTo(0.01).isLessThan(wide);
        assertThat(StopRule.widest(List.of(within(0.01, 5), within(0.2, 5)), 1)).isEqualTo(wide);
    }

    @Test
    void a_cell_that_never_differs_is_precise() {
        assertThat(StopRule.widest(List.of(within(0, 5)), 1)).isZero();
    }

    @Test
    void a_cell_without_an_interval_is_not() {
        assertThat(StopRule.widest(List.of(within(0, 5), new Samples(GETPPID, ROUNDS)), 1))
                .isInfinite();
    }

    @Test
    void a_cell_without_a_number_keeps_nobody_waiting() {
        Samples failed = new Samples(GETPPID, ROUNDS);
        failed.failure = new Failure(false, "died");

        assertThat(StopRule.widest(List.of(within(0, 5), failed), 1)).isZero();
    }

    @Test
    void no_fork_begins_that_would_end_after_the_time() {
        StopRule rule = new StopRule(0.02, 60);

        assertThat(rule.isTimeUp(0, 0)).isFalse();
        assertThat(rule.isTimeUp(50, 9)).isFalse();
        assertThat(rule.isTimeUp(50, 11)).isTrue();
    }

    @Test
    void short_time_makes_short_forks_of_which_the_fewest_that_can_be_judged_fit() {
        Profile.Schedule five =
                Profile.STANDARD.scheduleUntil(40, RunOptions.ITERATION_MILLIS, new StopRule(0.02, 300));
        Profile.Schedule one = Profile.STANDARD.scheduleUntil(40, RunOptions.ITERATION_MILLIS, new StopRule(0.02, 60));

        assertThat(five.forks()).isEqualTo(one.forks()).isEqualTo(StopRule.FEWEST_FORKS);
        assertThat(one.rounds()).isLessThan(five.rounds());
    }
}
