package dev.ringcross.claim.asynchrony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class AsyncOverlapsTest {
    private static final Claim CLAIM = new AsyncOverlaps();

    /** A wait's nanoseconds one after the other, and with several under way. */
    private static SyntheticRun waits(double alone, double several, String pieces) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells()
                .forEach(cell -> run.cell(
                        cell, cell.contains("one-after-another") || cell.endsWith("waits=1") ? alone : several));
        return facts(run, pieces);
    }

    private static SyntheticRun facts(SyntheticRun run, String pieces) {
        return run.left(
                "async-overlaps",
                "waits",
                "16",
                "oneAfterAnother.answered",
                "16",
                "oneAfterAnother.wallNanos",
                "170000000",
                "oneAfterAnother.cpuNanos",
                "400000",
                "meanwhile.answered",
                "16",
                "meanwhile.pieces",
                pieces,
                "meanwhile.wallNanos",
                "11000000");
    }

    @Test
    void supported_when_waits_overlap_and_the_caller_works_meanwhile() {
        Finding finding = waits(150_000, 10_000, "900").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.curves())
                .hasSize(4)
                .allSatisfy(curve -> assertThat(curve.points()).extracting("x").containsExactly(1.0, 16.0, 64.0));
        assertThat(ClaimWords.in("en").why(CLAIM, finding))
                .contains("900 pieces")
                .doesNotContain("{");
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        Finding finding = waits(10_000, 150_000, "900").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(ClaimWords.in("ko").why(CLAIM, finding)).doesNotContain("{");
    }

    @Test
    void contradicted_when_together_they_take_as_long_as_one_after_the_other() {
        assertThat(waits(150_000, 150_000, "900").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_the_caller_got_nothing_done() {
        Finding finding = waits(150_000, 10_000, "0").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(ClaimWords.in("en").why(CLAIM, finding))
                .contains("no piece of work")
                .doesNotContain("{");
    }

    @Test
    void depends_when_one_way_does_not_overlap() {
        Finding finding = waits(150_000, 10_000, "900")
                .cell("overlapping-waits/c way=threads waits=16", 150_000)
                .cell("overlapping-waits/c way=threads waits=64", 300_000)
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.figures()).containsEntry("more", "6");
    }

    @Test
    void not_resolved_with_the_forks_it_would_need_when_noise_hides_it() {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.noisy(cell, cell.contains("one-after-another") ? 1080 : 1000, 0.4));
        Finding finding = facts(run, "900").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(finding.figures()).containsKey("jvms");
    }

    @Test
    void a_way_without_numbers_has_no_curve_and_no_say() {
        SyntheticRun run = waits(150_000, 10_000, "900");
        CLAIM.cells().stream().filter(cell -> cell.contains("way=threads")).forEach(cell -> run.absent(cell, "tasks"));
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.curves()).hasSize(3);
    }

    @Test
    void not_measurable_when_nothing_was_ever_under_way_together() {
        SyntheticRun run = facts(new SyntheticRun(), "900");
        CLAIM.cells().stream().filter(cell -> cell.endsWith("waits=1")).forEach(cell -> run.cell(cell, 150_000));
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_with_the_reason_when_the_host_refused() {
        Finding finding = new SyntheticRun()
                .refused("async-overlaps", "timerfd: Operation not permitted")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("Operation not permitted");
    }
}
