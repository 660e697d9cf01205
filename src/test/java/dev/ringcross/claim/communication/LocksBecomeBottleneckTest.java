package dev.ringcross.claim.communication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class LocksBecomeBottleneckTest {
    private static final Claim CLAIM = new LocksBecomeBottleneck();

    private static SyntheticRun run(double none, double alone, double contended, double jitter) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells()
                .forEach(cell -> run.noisy(
                        cell, cell.startsWith("noop") ? none : cell.endsWith("=1") ? alone : contended, jitter));
        return run;
    }

    @Test
    void supported_when_locks_cost_alone_and_more_than_double_contended() {
        SyntheticRun run = run(2, 10, 80, 0.004)
                .counted("pthread-mutex/c threads=1", 10, 0, 0, 0)
                .counted("pthread-mutex/c threads=2", 80, 0.3, 0.1, 0);
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.curves()).hasSize(3);
        assertThat(finding.figures()).containsEntry("alone", "0").containsEntry("entries", "0.3");
    }

    @Test
    void contradicted_when_the_sides_are_exchanged() {
        assertThat(run(80, 10, 2, 0.004).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_contention_costs_nothing() {
        Finding finding = run(2, 10, 10, 0.004).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.words()).isEqualTo("depends");
    }

    @Test
    void depends_when_two_threads_still_do_more_than_one() {
        Finding finding =
                run(2, 10, 80, 0.004).cell("synchronized/java threads=2", 14).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.words()).isEqualTo("depends.scales");
    }

    @Test
    void not_resolved_when_noise_hides_it() {
        assertThat(run(10, 10.8, 11.6, 0.5).verdict(CLAIM)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void not_resolved_when_only_the_uncontended_cost_is() {
        SyntheticRun run = run(2, 10, 11, 0.004);
        CLAIM.cells().stream()
                .filter(cell -> cell.endsWith("=2") || cell.endsWith("=4"))
                .forEach(cell -> run.absent(cell, "left out for its time"));
        run.noisy("synchronized/java threads=2", 10.3, 0.4);
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void not_measurable_on_one_cpu_where_nothing_contends_though_the_lock_costs() {
        SyntheticRun one = run(2, 10, 80, 0.004);
        CLAIM.cells().stream()
                .filter(cell -> cell.endsWith("=2") || cell.endsWith("=4"))
                .forEach(cell -> one.absent(cell, "only one CPU may be used"));
        Finding finding = one.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("only one CPU");
    }
}
