package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class IoNeedsKernelTest {
    private static final Claim CLAIM = new IoNeedsKernel();

    private static SyntheticRun run(String direct, String bufferedInC, String bufferedInJava) {
        return new SyntheticRun()
                .left(
                        "entries-of-files",
                        "calls",
                        "1000",
                        "read.entries",
                        direct,
                        "write.entries",
                        "1000",
                        "print.entries",
                        "1001",
                        "readBuffered.entries",
                        bufferedInC,
                        "printBuffered.entries",
                        bufferedInC,
                        "print.userMicros",
                        "100",
                        "print.systemMicros",
                        "300",
                        "printBuffered.userMicros",
                        "30",
                        "printBuffered.systemMicros",
                        "0")
                .left(
                        "java-io",
                        "calls",
                        "1000",
                        "read.entries",
                        "1000",
                        "write.entries",
                        "1000",
                        "print.entries",
                        "2000",
                        "readBuffered.entries",
                        bufferedInJava,
                        "writeBuffered.entries",
                        bufferedInJava);
    }

    @Test
    void depends_when_buffered_calls_are_seldom_system_calls() {
        Finding finding = run("1000", "16", "8").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.words()).isEqualTo("depends");
        assertThat(finding.figures())
                .containsEntry("cBuffered", "readBuffered 0.016, printBuffered 0.016")
                .containsEntry("kernelShare", "75 %")
                .containsEntry("kernelShareBuffered", "0 %");
    }

    @Test
    void the_routes_are_told_where_the_kernel_counted_them() {
        SyntheticRun run = run("1000", "16", "8");
        CLAIM.cells().forEach(cell -> run.counted(cell, 500, 1, 0, 0));
        Finding finding = run.judge(CLAIM);
        assertThat(finding.words()).isEqualTo("depends.counted");
        assertThat(finding.figures()).containsEntry("cells", "8").containsEntry("entries", "1 … 1");
    }

    @Test
    void supported_when_a_buffer_saves_nothing() {
        assertThat(run("1000", "1000", "1000").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_bytes_were_read_without_the_kernel() {
        assertThat(run("0", "16", "8").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_buffered_bytes_never_went_through_it() {
        assertThat(run("1000", "16", "0").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_one_route_does_not_enter_the_kernel() {
        SyntheticRun run = run("1000", "16", "8").counted("write-file/java", 500, 0, 0, 0);
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_tracing_is_refused() {
        Finding finding = run("1000", "16", "8")
                .refused("entries-of-files", "tracing a child: Operation not permitted")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("Operation not permitted");
    }
}
