package dev.ringcross.claim.asynchrony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncBlocksTest {
    private static final Claim CLAIM = new SyncBlocks();

    /** Ten reads of 20 ms; the rest as given: name, value, name, value. */
    private static SyntheticRun reads(double tripSwitches, double readySwitches, String... facts) {
        List<String> all = new ArrayList<>(List.of(
                "calls", "10",
                "slowAnswers", "10",
                "returnedBeforeAnswer", "0",
                "wallNanos", "200000000",
                "cpuNanos", "200000",
                "voluntarySwitches", "10",
                "nonblocking.returnedBeforeAnswer", "10"));
        all.addAll(List.of(facts));
        return new SyntheticRun()
                .counted("pipe-pingpong/c between=threads cpus=same", 3000, 4, tripSwitches, 0)
                .counted("blocking-read/c", 500, 2, readySwitches, 0)
                .left("sync-blocks", all.toArray(String[]::new));
    }

    @Test
    void supported_when_reads_sleep_until_the_answer_is_there() {
        Finding finding = reads(2, 0).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(ClaimWords.in("en").why(CLAIM, finding))
                .contains("already there 0 times")
                .doesNotContain("{");
    }

    @Test
    void supported_with_other_words_when_even_a_ready_answer_switches() {
        Finding finding = reads(2, 1).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(ClaimWords.in("en").why(CLAIM, finding)).contains("but even").doesNotContain("{");
    }

    @Test
    void contradicted_when_a_read_returns_before_its_answer() {
        Finding finding = reads(2, 0, "returnedBeforeAnswer", "1").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(ClaimWords.in("ko").why(CLAIM, finding)).contains("1번이").doesNotContain("{");
    }

    @Test
    void contradicted_when_the_caller_computes_while_it_waits() {
        Finding finding = reads(2, 0, "cpuNanos", "190000000").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(ClaimWords.in("en").why(CLAIM, finding))
                .contains("did not sleep")
                .doesNotContain("{");
    }

    @Test
    void contradicted_when_no_call_gives_up_the_cpu() {
        assertThat(reads(2, 0, "voluntarySwitches", "0").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(reads(0, 0).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_the_answers_came_too_soon_to_wait_for() {
        assertThat(reads(2, 0, "slowAnswers", "9").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_the_control_noticed_no_early_return() {
        assertThat(reads(2, 0, "nonblocking.returnedBeforeAnswer", "0").verdict(CLAIM))
                .isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_with_the_reason_when_the_host_refused() {
        Finding finding = new SyntheticRun()
                .refused("sync-blocks", "pthread_create: Resource temporarily unavailable")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("Resource temporarily unavailable");
    }
}
