package dev.ringcross.claim.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class OneTaskAtATimeTest {
    private static final Claim CLAIM = new OneTaskAtATime();

    private static SyntheticRun run(long cpuMicros, long leastMicros, long switches, long turns) {
        return new SyntheticRun()
                .left(
                        "one-task-at-a-time",
                        "tasks",
                        "4",
                        "one.wallMicros",
                        "300000",
                        "one.cpuMicros",
                        String.valueOf(cpuMicros),
                        "one.leastMicros",
                        String.valueOf(leastMicros),
                        "one.switches",
                        String.valueOf(switches),
                        "one.turns",
                        String.valueOf(turns));
    }

    @Test
    void supported_when_no_more_cpu_time_was_used_than_went_by_and_each_turn_took_a_switch() {
        assertThat(run(299000, 70000, 80, 82).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void supported_when_others_had_the_cpu_for_a_part_of_the_time() {
        assertThat(run(150000, 30000, 60, 50).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_more_cpu_time_was_used_than_went_by() {
        assertThat(run(580000, 140000, 80, 80).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_tasks_met_far_more_often_than_they_were_switched() {
        assertThat(run(299000, 70000, 80, 44000).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_a_task_never_ran_or_nothing_was_switched() {
        assertThat(run(299000, 0, 80, 80).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(run(299000, 70000, 0, 4).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_with_the_reason_when_the_host_refused() {
        SyntheticRun run =
                new SyntheticRun().refused("one-task-at-a-time", "busy threads: Resource temporarily unavailable");
        assertThat(run.judge(CLAIM).figures().get("reason")).contains("temporarily unavailable");
    }
}
