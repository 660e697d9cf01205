package dev.ringcross.claim.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class FewerSyscallsPerThreadTest {
    private static final Claim CLAIM = new FewerSyscallsPerThread();

    private static SyntheticRun traced(String thread, String fork, String dynamic) {
        return new SyntheticRun()
                .left(
                        "fewer-syscalls-per-thread",
                        "thread.entries",
                        thread,
                        "fork.entries",
                        fork,
                        "fork.faults",
                        "18.00",
                        "dynamic.entries",
                        dynamic);
    }

    @Test
    void supported_when_each_process_makes_more_calls_than_a_thread() {
        assertThat(traced("3.00", "4.00", "160.00").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void depends_when_a_bare_fork_makes_fewer_calls_and_a_program_more() {
        Finding finding = traced("10.00", "4.00", "160.00").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.figures())
                .containsEntry("forkEntries", "4")
                .containsEntry("forkFaults", "18")
                .containsEntry("forkExecEntries", "–")
                .containsEntry("more", "1")
                .containsEntry("pairs", "2");
    }

    @Test
    void contradicted_when_no_process_makes_more() {
        assertThat(traced("160.00", "4.00", "100.00").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void what_the_kernel_counted_in_cells_counts_too() {
        SyntheticRun run = traced("10.00", "4.00", "9.00");
        run.counted("thread-create/c", 15_000, 10, 2, 0).counted("posix-spawn/c", 98_000, 132, 2, 0);
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void cells_that_were_timed_and_not_counted_say_nothing() {
        SyntheticRun run = traced("10.00", "4.00", "9.00");
        run.cell("thread-create/c", 15_000).cell("posix-spawn/c", 98_000);
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_nobody_saw_a_call_of_the_thread() {
        assertThat(traced("0.00", "4.00", "160.00").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_tracing_is_refused() {
        SyntheticRun run = new SyntheticRun().refused("fewer-syscalls-per-thread", "ptrace: Operation not permitted");
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("Operation not permitted");
    }
}
