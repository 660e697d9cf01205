package dev.ringcross.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.CanaryVisit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowStateTest {
    private static final int CPUS = 2;

    private static CanaryVisit visit(int runQueue, Double... readings) {
        return new CanaryVisit(0, "getppid", 0, 2.6, runQueue, 0.0, Arrays.asList(readings));
    }

    @Test
    void a_quiet_host_is_not_spoken_of() {
        assertThat(SlowState.of(List.of(visit(1, 0.6, 0.6, 0.61), visit(2, 0.6, 0.59)), CPUS)
                        .words())
                .isEmpty();
    }

    @Test
    void slow_turns_are_a_share_of_all_turns_with_the_ratio_that_they_have() {
        SlowState state = SlowState.of(List.of(visit(1, 0.6, 0.6, 0.6, 0.6), visit(1, 1.2, 1.2)), CPUS);

        assertThat(state.slowShare()).isEqualTo(0.25);
        assertThat(state.words())
                .containsExactly(
                        "The host was slow during 25 % of the turns (canary 2.00 × its quiet value). All are kept: "
                                + "\"typical\" mixes both speeds, \"quiet\" takes the quiet turns, \"excess\" compares within these.");
    }

    @Test
    void visits_beside_more_tasks_than_cpus_are_counted_where_the_cpus_are_known() {
        List<CanaryVisit> visits = List.of(visit(1, 0.6, 0.6), visit(3, 0.6, 0.6));

        assertThat(SlowState.of(visits, CPUS).words())
                .containsExactly("Before 50 % of the visits more tasks were runnable than the host has CPUs.");
        assertThat(SlowState.of(visits, 0).words()).isEmpty();
    }

    @Test
    void where_nothing_could_be_read_nothing_is_said() {
        assertThat(SlowState.of(List.of(visit(-1, null, null)), CPUS).words()).isEmpty();
        assertThat(SlowState.of(List.of(), CPUS).words()).isEmpty();
        assertThat(SlowState.of(List.of(), CPUS).quietNs()).isNaN();
    }
}
