package dev.ringcross.claim.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class YieldGivesUpCpuTest {
    private static final Claim CLAIM = new YieldGivesUpCpu();

    private static SyntheticRun switches(double alone, double competitor) {
        return new SyntheticRun()
                .counted("sched-yield/c company=alone", 500, 1, alone, 0)
                .counted("sched-yield/c company=competitor", 2500, 2, competitor, 0);
    }

    @Test
    void depends_when_only_a_competitor_makes_it_switch() {
        assertThat(switches(0, 2).verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void supported_when_it_switches_in_either_case() {
        assertThat(switches(1, 2).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_it_does_not_even_switch_to_a_competitor() {
        assertThat(switches(0, 0.01).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_switches_were_not_counted() {
        SyntheticRun run = new SyntheticRun()
                .cell("sched-yield/c company=alone", 500)
                .cell("sched-yield/c company=competitor", 2500);
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void says_what_the_yields_beside_it_do_and_a_dash_where_that_was_not_counted() {
        Finding finding = switches(0, 2)
                .counted("virtual-yield/java", 200, 0.01, 0, 0)
                .counted("on-spin-wait/java", 4, 0, 0, 0)
                .absent("sched-yield/java company=competitor", "no second thread")
                .judge(CLAIM);
        assertThat(finding.figures())
                .containsEntry("virtual", "0.01")
                .containsEntry("spin", "0")
                .containsEntry("java", "–")
                .containsEntry("entriesAlone", "1");
    }
}
