package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a profile spends its time on few cells and on many. */
class ProfileTest {
    private static final int MILLIS = RunOptions.ITERATION_MILLIS;

    @Test
    void few_cells_get_all_forks_and_many_rounds() {
        assertThat(Profile.STANDARD.schedule(7, MILLIS, null)).isEqualTo(new Profile.Schedule(10, 4, 40));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 125, 400, 700, 1500})
    void there_are_always_forks_enough_for_an_interval(int cells) {
        Profile.Schedule schedule = Profile.STANDARD.schedule(cells, MILLIS, null);
        assertThat(schedule.forks()).isBetween(4, 10);
        assertThat(schedule.rounds()).isBetween(2, 40);
        assertThat(schedule.warmPasses()).isBetween(2, 4);
    }

    @Test
    void the_number_of_forks_that_was_asked_for_is_kept() {
        assertThat(Profile.STANDARD.schedule(700, MILLIS, 3).forks()).isEqualTo(3);
        assertThat(Profile.QUICK.schedule(40, MILLIS, 1).forks()).isEqualTo(1);
    }
}
