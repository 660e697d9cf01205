package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MultithreadForIoBoundTest {
    private static final Claim CLAIM = new MultithreadForIoBound();
    private static final String ONE = "wait-work/c by=threads tasks=1 cpus=all";

    private static SyntheticRun run(double threads, double processes) {
        return run(threads, processes, 0.004);
    }

    /** One task takes 2000. */
    private static SyntheticRun run(double threads, double processes, double jitter) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.noisy(cell, cell.contains("by=threads") ? threads : processes, jitter));
        return run.cell(ONE, 2000);
    }

    @Test
    void supported_when_as_many_processes_take_longer() {
        assertThat(run(1000, 1200).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        SyntheticRun exchanged = run(1000, 1200)
                .swapped("wait-work/c by=threads tasks=2 cpus=all", "wait-work/c by=processes tasks=2 cpus=all")
                .swapped("wait-work/c by=threads tasks=4 cpus=all", "wait-work/c by=processes tasks=4 cpus=all");
        assertThat(exchanged.verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_both_do_it_in_the_same_time() {
        Finding finding = run(1000, 1000).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.words()).isEqualTo("contradicted");
    }

    @Test
    void contradicted_for_another_reason_when_several_gain_nothing_over_one() {
        Finding finding = run(2000, 2400).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(Words.in("en").why(CLAIM, finding))
                .contains("no faster than one")
                .doesNotContain("{");
    }

    @Test
    void not_resolved_while_one_number_of_tasks_may_gain() {
        SyntheticRun run = run(2000, 2400).noisy("wait-work/c by=threads tasks=4 cpus=all", 1850, 0.2);
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void depends_when_it_holds_for_some_numbers_of_tasks_only() {
        SyntheticRun mixed = run(1000, 1000).cell("wait-work/c by=processes tasks=4 cpus=all", 1300);
        assertThat(mixed.verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_resolved_with_the_forks_it_would_need_when_noise_hides_it() {
        Finding finding = run(1000, 1060, 0.3).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(finding.figures()).containsKey("forks");
    }

    @Test
    void not_measurable_on_one_cpu_with_the_reason() {
        SyntheticRun one = run(1000, 1000);
        CLAIM.cells().stream().filter(cell -> !cell.equals(ONE)).forEach(cell -> one.absent(cell, "only one CPU"));
        Finding finding = one.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("only one CPU");
    }

    @Test
    void not_measurable_when_no_processes_may_be_made() {
        SyntheticRun run = run(1000, 1000);
        CLAIM.cells().stream()
                .filter(cell -> cell.contains("by=processes"))
                .forEach(cell -> run.absent(cell, "ulimit -u"));
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
