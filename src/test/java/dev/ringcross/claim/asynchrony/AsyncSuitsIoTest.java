package dev.ringcross.claim.asynchrony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AsyncSuitsIoTest {
    private static final Claim CLAIM = new AsyncSuitsIo();

    private static boolean isAsynchronous(String cell) {
        return !cell.startsWith("read-") && !cell.startsWith("http-blocking");
    }

    private static SyntheticRun reads(double waiting, double asynchronous, double jitter) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.noisy(cell, isAsynchronous(cell) ? asynchronous : waiting, jitter));
        return run;
    }

    private static SyntheticRun absent(SyntheticRun run, Predicate<String> which) {
        CLAIM.cells().stream().filter(which).forEach(cell -> run.absent(cell, "Operation not permitted"));
        return run;
    }

    @Test
    void depends_with_the_depth_where_it_begins_to_pay() {
        Finding finding = reads(1000, 500, 0.004)
                .cell("io-uring-read/c mode=plain depth=1", 1500)
                .cell("io-uring-read/c mode=direct depth=1", 1200)
                .cell("async-file-channel-read/java", 20_000)
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.curves())
                .hasSize(2)
                .allSatisfy(curve -> assertThat(curve.crossing()).isBetween(1.0, 8.0));
        assertThat(ClaimWords.in("en").why(CLAIM, finding)).contains("0.05 ×").doesNotContain("{");
        assertThat(ClaimWords.in("ko").why(CLAIM, finding)).doesNotContain("{");
    }

    @Test
    void supported_when_asynchronous_is_cheaper_in_every_way() {
        Finding finding = reads(1000, 500, 0.004).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.curves())
                .allSatisfy(curve -> assertThat(curve.crossing()).isNull());
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        assertThat(reads(500, 1000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_resolved_with_the_forks_it_would_need_when_noise_hides_it() {
        Finding finding = reads(1080, 1000, 0.4).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(finding.figures()).containsKey("jvms");
    }

    @Test
    void where_rings_are_refused_the_ways_of_java_decide() {
        SyntheticRun run = absent(reads(1000, 5000, 0.004), cell -> cell.startsWith("io-uring"))
                .cell("http-async/java", 500);
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.curves()).isEmpty();
        assertThat(finding.figures()).containsEntry("direct", "–").containsEntry("pairs", "3");
    }

    @Test
    void one_at_a_time_alone_contradicts_nothing() {
        Finding unresolved = absent(reads(1000, 5000, 0.004), cell -> cell.startsWith("io-uring"))
                .noisy("http-blocking/java", 1080, 0.4)
                .noisy("http-async/java", 1000, 0.4)
                .judge(CLAIM);
        assertThat(unresolved.verdict()).isEqualTo(Verdict.NOT_RESOLVED);
        SyntheticRun single =
                absent(reads(1000, 5000, 0.004), cell -> cell.startsWith("io-uring") || cell.startsWith("http"));
        assertThat(single.verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_with_the_reason_when_no_pair_has_numbers() {
        Finding finding = absent(new SyntheticRun(), cell -> true).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("Operation not permitted");
    }
}
