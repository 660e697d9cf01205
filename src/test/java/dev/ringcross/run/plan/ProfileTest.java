package dev.ringcross.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a profile spends its time on few cells and on many. */
class ProfileTest {
    private static final int FEW = 7;
    private static final int MANY = 1500;

    @Test
    void few_cells_get_more_than_many() {
        Schedule few = Profile.STANDARD.schedule(FEW, null);
        Schedule many = Profile.STANDARD.schedule(MANY, null);

        assertThat(few.effort().visits()).isGreaterThan(many.effort().visits());
        assertThat(few.effort().turns()).isGreaterThan(many.effort().turns());
        assertThat(few.effort().warmMillis()).isGreaterThan(many.effort().warmMillis());
        assertThat(few.firstJvms()).isGreaterThanOrEqualTo(many.firstJvms());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 125, 400, 700, 1500})
    void there_are_always_jvms_enough_for_an_interval(int cells) {
        for (Profile profile : Profile.values()) {
            Schedule schedule = profile.schedule(cells, null);
            assertThat(schedule.firstJvms()).isGreaterThanOrEqualTo(4);
            assertThat(schedule.mostJvms()).isGreaterThanOrEqualTo(schedule.firstJvms());
            assertThat(schedule.effort().visits()).isPositive();
            assertThat(schedule.effort().turns()).isPositive();
        }
    }

    @Test
    void the_number_of_jvms_that_was_asked_for_is_kept_and_none_follows() {
        for (Schedule asked : new Schedule[] {
            Profile.STANDARD.schedule(700, 3),
            Profile.STANDARD.schedule(FEW, null).withJvms(3)
        }) {
            assertThat(asked.firstJvms()).isEqualTo(3);
            assertThat(asked.isAdaptive()).isFalse();
        }
        assertThat(Profile.QUICK.schedule(40, 1).firstJvms()).isEqualTo(1);
        assertThat(Profile.QUICK.schedule(40, null).isAdaptive()).isTrue();
    }

    @Test
    void the_number_of_visits_that_was_asked_for_changes_nothing_else() {
        Schedule own = Profile.STANDARD.schedule(FEW, null);
        Schedule visits = own.withVisits(600);

        assertThat(visits.effort().visits()).isEqualTo(600);
        assertThat(visits.withVisits(own.effort().visits())).isEqualTo(own);
    }

    @Test
    void a_precision_needs_jvms_that_can_be_judged_and_bounds_only_the_time() {
        Schedule until = Profile.STANDARD.scheduleUntil(40, new StopRule(0.02, 60));

        assertThat(until.firstJvms()).isEqualTo(StopRule.FEWEST_JVMS);
        assertThat(until.isAdaptive()).isTrue();
        assertThat(until.seconds()).isEqualTo(60);
        assertThat(until.effort().visits())
                .isLessThanOrEqualTo(Profile.STANDARD
                        .scheduleUntil(40, new StopRule(0.02, 300))
                        .effort()
                        .visits());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_profile_is_found_by_its_name(Profile profile) {
        assertThat(Profile.byId(profile.id())).contains(profile);
        assertThat(Profile.byId(profile.name() + "er")).isEmpty();
    }
}
