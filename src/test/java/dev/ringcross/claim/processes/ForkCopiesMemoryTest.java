package dev.ringcross.claim.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import dev.ringcross.result.Curve;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkCopiesMemoryTest {
    private static final Claim CLAIM = new ForkCopiesMemory();
    private static final String SMALL = "fork-rss/c mebibytes=4 hugePages=no";
    private static final String LARGE = "fork-rss/c mebibytes=512 hugePages=no";
    private static final String NOTHING = "32768";
    private static final String ALL = "33560000";

    /** 4 MiB in 100 µs, 512 MiB in 15 ms, all of huge pages in 90 µs. */
    private static SyntheticRun timed() {
        return new SyntheticRun()
                .cell(SMALL, 100_000)
                .cell(LARGE, 15_000_000)
                .cell("fork-rss/c mebibytes=4 hugePages=yes", 90_000)
                .cell("fork-rss/c mebibytes=512 hugePages=yes", 200_000)
                .cell("vfork-exec/c", 120_000);
    }

    private static SyntheticRun bytes(SyntheticRun run, String afterFork, String afterWrites) {
        return run.left(
                "fork-copies-memory",
                "touchedBytes",
                "33554432",
                "childsOwnBytesAfterFork",
                afterFork,
                "childsPageTableBytes",
                "106496",
                "childsOwnBytesAfterWrites",
                afterWrites,
                "copyNanosPerMebibyte",
                "70000");
    }

    @Test
    void contradicted_when_time_grows_but_no_memory_was_copied() {
        Finding finding = bytes(timed(), NOTHING, ALL).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.words()).isEqualTo("contradicted");
        assertThat(finding.figures())
                .containsEntry("copied", "32 KiB")
                .containsEntry("most", "512 MiB")
                .containsEntry("added", "29.3 µs");
    }

    @Test
    void supported_when_memory_was_copied_and_time_grows_with_it() {
        assertThat(bytes(timed(), ALL, ALL).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        Finding finding = bytes(timed(), ALL, ALL).swapped(SMALL, LARGE).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.words()).isEqualTo("contradicted.free");
    }

    @Test
    void contradicted_by_the_bytes_alone_when_time_does_not_even_grow() {
        Finding finding = bytes(timed().cell(LARGE, 100_000), NOTHING, ALL).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.words()).isEqualTo("contradicted.counted");
    }

    @Test
    void contradicted_by_the_bytes_without_a_word_on_the_time_where_that_is_open() {
        SyntheticRun noisy = timed().noisy(SMALL, 100_000, 0.4).noisy(LARGE, 108_000, 0.4);
        Finding finding = bytes(noisy, NOTHING, ALL).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.words()).isEqualTo("contradicted.unresolved");
        assertThat(ClaimWords.in("en").why(CLAIM, finding))
                .contains("was not resolved here")
                .doesNotContain("{");
    }

    @Test
    void not_resolved_when_memory_was_copied_and_noise_hides_what_it_took() {
        SyntheticRun noisy = timed().noisy(SMALL, 100_000, 0.4).noisy(LARGE, 108_000, 0.4);
        Finding finding = bytes(noisy, ALL, ALL).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(finding.figures()).containsKey("jvms");
    }

    @Test
    void curves_say_where_fork_becomes_dearer_than_vfork_and_how_little_huge_pages_take() {
        List<Curve> curves = bytes(timed(), NOTHING, ALL).judge(CLAIM).curves();
        assertThat(curves.get(0).points()).extracting(Curve.Point::x).containsExactly(4.0, 512.0);
        assertThat(curves.get(0).crossing()).isBetween(4.0, 512.0);
        assertThat(curves.get(1).points().get(1).y()).isBetween(70.0, 80.0);
    }

    @Test
    void a_host_without_huge_pages_has_no_such_curve() {
        SyntheticRun run = timed().absent("fork-rss/c mebibytes=4 hugePages=yes", "no huge pages")
                .absent("fork-rss/c mebibytes=512 hugePages=yes", "no huge pages");
        Finding finding = bytes(run, NOTHING, ALL).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.figures()).containsEntry("huge", "–");
        assertThat(finding.curves()).extracting(Curve::effect).containsExactly("fork / vfork and exec");
    }

    @Test
    void not_measurable_when_the_child_s_writes_could_not_be_seen() {
        assertThat(bytes(timed(), NOTHING, NOTHING).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void the_far_end_decides_where_it_was_measured() {
        SyntheticRun run = timed().cell("fork-rss/c mebibytes=2048 hugePages=no", 60_000_000);
        assertThat(bytes(run, NOTHING, ALL).judge(CLAIM).figures()).containsEntry("most", "2048 MiB");
    }

    @Test
    void not_measurable_when_one_size_alone_was_measured() {
        SyntheticRun run = new SyntheticRun()
                .cell(SMALL, 100_000)
                .absent("fork-rss/c mebibytes=64 hugePages=no", "too little memory");
        Finding finding = bytes(run, NOTHING, ALL).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("too little memory");
    }
}
