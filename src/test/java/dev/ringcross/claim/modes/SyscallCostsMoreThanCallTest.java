package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class SyscallCostsMoreThanCallTest {
    private static final Claim CLAIM = new SyscallCostsMoreThanCall();

    private static SyntheticRun run(double call, double entering, double clock) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.cell(cell, entering));
        return run.cell("noop/c", call).cell("clock-gettime/c clock=monotonic", clock);
    }

    private static SyntheticRun entered(SyntheticRun run, String function, String clock) {
        return run.left(
                "entries-of-calls",
                "calls",
                "1000",
                "function.entries",
                function,
                "clock.entries",
                clock,
                "getppid.entries",
                "1000",
                "unserved.entries",
                "1000");
    }

    @Test
    void supported_when_what_enters_takes_more() {
        Finding finding = entered(run(2, 100, 20), "0", "0").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("pairs", "5").containsEntry("parentEntries", "1");
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        assertThat(entered(run(100, 2, 20), "0", "0").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_a_function_call_enters_the_kernel_too() {
        Finding finding = entered(run(2, 100, 20), "1000", "0").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.words()).isEqualTo("contradicted.entries");
    }

    @Test
    void depends_when_reading_the_clock_without_the_kernel_takes_longer() {
        assertThat(entered(run(2, 100, 150), "0", "0").verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void a_clock_that_enters_the_kernel_is_not_compared() {
        Finding finding = entered(run(2, 100, 150), "0", "1000").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("pairs", "4");
    }

    @Test
    void not_resolved_when_noise_hides_it() {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.noisy(cell, cell.startsWith("noop") ? 100 : 108, 0.5));
        assertThat(entered(run, "0", "0").verdict(CLAIM)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void not_measurable_when_entries_could_not_be_counted() {
        assertThat(run(2, 100, 20).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
