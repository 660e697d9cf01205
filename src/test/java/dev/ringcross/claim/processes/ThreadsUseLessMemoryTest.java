package dev.ringcross.claim.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class ThreadsUseLessMemoryTest {
    private static final Claim CLAIM = new ThreadsUseLessMemory();
    private static final long KIBI = 1024;

    /** What idle ones add, in KiB; those that write add what they write. */
    private static SyntheticRun tasks(long process, long thread) {
        return new SyntheticRun()
                .left(
                        "memory-of-tasks",
                        "processes.touched0KiB.bytesEach",
                        bytes(process),
                        "threads.touched0KiB.bytesEach",
                        bytes(thread),
                        "processes.touched64KiB.bytesEach",
                        bytes(process + 64),
                        "threads.touched64KiB.bytesEach",
                        bytes(thread + 64),
                        "processes.touched1024KiB.bytesEach",
                        bytes(process + 1024),
                        "threads.touched1024KiB.bytesEach",
                        bytes(thread + 1024),
                        "threads.touched0KiB.hostKernelStackEach",
                        bytes(16));
    }

    private static SyntheticRun withJava(SyntheticRun run, long jvm, long thread) {
        return run.left(
                "memory-of-jvms",
                "jvm.bytes",
                bytes(jvm),
                "platformThreads.bytesEach",
                bytes(thread),
                "virtualThreads.asleep",
                "100000",
                "virtualThreads.bytesEach",
                bytes(1),
                "virtualThreads.peakBytes",
                bytes(300_000));
    }

    private static String bytes(long kibibytes) {
        return String.valueOf(kibibytes * KIBI);
    }

    @Test
    void supported_when_every_further_thread_adds_less() {
        Finding finding = withJava(tasks(70, 10), 20_000, 100).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.effect()).isEqualTo(7);
        assertThat(ClaimWords.in("en").why(CLAIM, finding))
                .contains("70 KiB", "100000")
                .doesNotContain("{");
    }

    @Test
    void the_factor_shrinks_with_what_each_writes() {
        assertThat(withJava(tasks(70, 10), 20_000, 100).judge(CLAIM).curves())
                .singleElement()
                .satisfies(curve -> assertThat(curve.points())
                        .extracting(point -> point.y())
                        .isSortedAccordingTo((one, two) -> Double.compare(two, one))
                        .allMatch(ratio -> ratio > 1));
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        assertThat(withJava(tasks(10, 70), 100, 20_000).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_it_holds_in_c_and_not_in_java() {
        assertThat(withJava(tasks(70, 10), 100, 200).verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_measurable_when_what_the_tasks_wrote_is_not_seen() {
        SyntheticRun blind = withJava(tasks(-1000, 10), 20_000, 100);
        assertThat(blind.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_with_the_reason_when_the_host_refused() {
        Finding finding = withJava(new SyntheticRun(), 20_000, 100)
                .refused("memory-of-tasks", "fork: Resource temporarily unavailable")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("Resource temporarily unavailable");
    }
}
