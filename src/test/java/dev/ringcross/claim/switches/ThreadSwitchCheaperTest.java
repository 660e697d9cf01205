package dev.ringcross.claim.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class ThreadSwitchCheaperTest {
    private static final Claim CLAIM = new ThreadSwitchCheaper();

    private static SyntheticRun run(double processes, double threads, double jitter) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.noisy(cell, cell.contains("processes") ? processes : threads, jitter));
        return run;
    }

    @Test
    void supported_when_processes_take_longer_in_every_way() {
        assertThat(run(1200, 1000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        assertThat(run(1000, 1200, 0.004).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_they_take_the_same() {
        assertThat(run(1000, 1000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_it_holds_in_some_ways_only() {
        SyntheticRun mixed = run(1200, 1000, 0.004)
                .cell("pipe-pingpong/c between=processes cpus=two", 1000)
                .cell("futex-pingpong/c between=processes cpus=two", 900);
        assertThat(mixed.verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_resolved_with_the_forks_it_would_need_when_noise_hides_it() {
        Finding finding = run(1080, 1000, 0.4).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(finding.figures()).containsKey("jvms");
    }

    @Test
    void on_one_cpu_only_the_other_ways_decide() {
        SyntheticRun one = run(1200, 1000, 0.004);
        CLAIM.cells().stream().filter(cell -> cell.contains("two")).forEach(cell -> one.absent(cell, "one CPU only"));
        assertThat(one.verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void not_measurable_when_no_pair_has_numbers() {
        SyntheticRun none = new SyntheticRun();
        CLAIM.cells().forEach(cell -> none.absent(cell, "no compiler"));
        Finding finding = none.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("no compiler");
    }
}
