package dev.ringcross.claim.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class SwitchSavesStateTest {
    private static final Claim CLAIM = new SwitchSavesState();

    private static SyntheticRun run(long switches, long integers, long vectors, long locals, long noticed) {
        return new SyntheticRun()
                .left(
                        "switch-saves-state",
                        "tasks",
                        "4",
                        "yields",
                        "100000",
                        "switches",
                        String.valueOf(switches),
                        "registers",
                        "42",
                        "lost.integers",
                        String.valueOf(integers),
                        "lost.vectors",
                        String.valueOf(vectors),
                        "lost.threadLocals",
                        String.valueOf(locals),
                        "noticed",
                        String.valueOf(noticed));
    }

    @Test
    void supported_when_nothing_was_lost_over_switches_that_were() {
        assertThat(run(100000, 0, 0, 0, 168).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_any_kind_of_state_came_back_changed() {
        assertThat(run(100000, 1, 0, 0, 168).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(run(100000, 0, 1, 0, 168).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(run(100000, 0, 0, 1, 168).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_the_yields_did_not_switch() {
        assertThat(run(12, 0, 0, 0, 168).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_the_comparison_would_not_notice_a_loss() {
        assertThat(run(100000, 0, 0, 0, 0).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
