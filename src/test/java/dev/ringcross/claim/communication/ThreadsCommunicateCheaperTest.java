package dev.ringcross.claim.communication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class ThreadsCommunicateCheaperTest {
    private static final Claim CLAIM = new ThreadsCommunicateCheaper();

    private static boolean isOfThreads(String cell) {
        return cell.contains("threads") || cell.contains("synchronous-queue") || cell.contains("heap-handoff");
    }

    private static SyntheticRun run(double processes, double threads, double jitter) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.noisy(cell, isOfThreads(cell) ? threads : processes, jitter));
        return run;
    }

    private static SyntheticRun sharedMemoryEqual() {
        return run(8000, 5000, 0.004)
                .cell("futex-pingpong/c between=processes cpus=same", 5000)
                .cell("shared-memory-futex/c bytes=1", 5000)
                .cell("shared-memory-spin/c bytes=1", 5000);
    }

    @Test
    void supported_when_processes_take_longer_in_every_way() {
        assertThat(run(8000, 5000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        assertThat(run(5000, 8000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_shared_memory_makes_processes_equal_and_says_both_spans() {
        Finding finding = sharedMemoryEqual().judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.figures().get("kernel")).startsWith("1.6");
        assertThat(finding.figures().get("shared")).matches("(0.99\\d|1|1.0\\d)–1(.0\\d)? ×");
    }

    @Test
    void not_resolved_when_noise_hides_it() {
        assertThat(run(5400, 5000, 0.5).verdict(CLAIM)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void ways_that_this_host_lacks_are_left_out() {
        SyntheticRun run = sharedMemoryEqual()
                .absent("posix-queue/c bytes=1", "mq_open: ENOSYS")
                .absent("shared-memory-spin/c bytes=1", "only one CPU may be used");
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_measurable_with_the_reason_when_nothing_has_a_number() {
        SyntheticRun none = new SyntheticRun();
        CLAIM.cells().forEach(cell -> none.absent(cell, "no compiler"));
        assertThat(none.judge(CLAIM).figures().get("reason")).contains("no compiler");
        assertThat(none.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
