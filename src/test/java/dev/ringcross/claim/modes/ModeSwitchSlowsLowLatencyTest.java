package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class ModeSwitchSlowsLowLatencyTest {
    private static final Claim CLAIM = new ModeSwitchSlowsLowLatency();
    private static final String SPIN = "shared-memory-spin/c bytes=1";
    private static final String FUTEX = "shared-memory-futex/c bytes=1";
    private static final String PIPE = "pipe-pingpong/c between=processes cpus=two";
    private static final String ENTER = "io-uring-nop/c entry=enter";
    private static final String POLLED = "io-uring-nop/c entry=sqpoll";

    private static SyntheticRun run(double spin, double waking, double enter, double polled) {
        return new SyntheticRun()
                .cell(SPIN, spin)
                .cell(FUTEX, waking)
                .cell(PIPE, waking)
                .cell(ENTER, enter)
                .cell(POLLED, polled)
                .cell("getppid/c", 100);
    }

    @Test
    void supported_when_every_way_without_an_entry_is_faster() {
        Finding finding = run(400, 10_000, 300, 200).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("share", "1 %").containsEntry("spin", "400 ns");
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        assertThat(run(10_000, 400, 200, 300).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_a_polling_kernel_thread_does_not_pay() {
        assertThat(run(400, 10_000, 200, 300).verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void where_io_uring_is_forbidden_the_exchange_decides() {
        SyntheticRun run = run(400, 10_000, 200, 300).absent(ENTER, "EPERM").absent(POLLED, "EPERM");
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("polled", "–");
    }

    @Test
    void not_resolved_when_noise_hides_it() {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.noisy(cell, cell.equals(SPIN) || cell.equals(POLLED) ? 1000 : 1080, 0.5));
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void not_measurable_on_one_cpu() {
        SyntheticRun run = new SyntheticRun().cell("getppid/c", 100);
        CLAIM.cells().stream()
                .filter(cell -> !cell.startsWith("getppid"))
                .forEach(cell -> run.absent(cell, "one CPU only"));
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("one CPU only");
    }
}
