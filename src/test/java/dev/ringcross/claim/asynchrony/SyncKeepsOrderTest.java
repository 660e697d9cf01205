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

class SyncKeepsOrderTest {
    private static final Claim CLAIM = new SyncKeepsOrder();

    private static final List<String> IN_C = List.of(
            "requests", "16",
            "oneAfterAnother.completed", "16",
            "threads.completed", "16",
            "epoll.completed", "16");

    private static SyntheticRun inverted(String waiting, String together, String... more) {
        List<String> inC = new ArrayList<>(IN_C);
        inC.addAll(List.of("oneAfterAnother.inversions", waiting));
        inC.addAll(List.of("threads.inversions", together, "epoll.inversions", together));
        inC.addAll(List.of(more));
        return new SyntheticRun()
                .left("sync-keeps-order", inC.toArray(String[]::new))
                .left(
                        "sync-keeps-order-java",
                        "requests",
                        "16",
                        "oneAfterAnother.completed",
                        "16",
                        "oneAfterAnother.inversions",
                        waiting,
                        "virtualThreads.completed",
                        "16",
                        "virtualThreads.inversions",
                        together,
                        "futures.completed",
                        "16",
                        "futures.inversions",
                        together);
    }

    private static SyntheticRun withRing(String waiting, String together) {
        return inverted(waiting, together, "io_uring.completed", "16", "io_uring.inversions", together);
    }

    @Test
    void supported_when_only_what_was_asked_for_at_once_changes_its_order() {
        Finding finding = withRing("0", "57").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(ClaimWords.in("en").why(CLAIM, finding))
                .contains("5 of 5 ways")
                .doesNotContain("{");
    }

    @Test
    void supported_without_a_ring_by_the_other_ways() {
        Finding finding = inverted("0", "57", "io_uring.refused", "Operation not permitted")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(ClaimWords.in("ko").why(CLAIM, finding))
                .contains("4가지 방법 중 4가지")
                .doesNotContain("{");
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        assertThat(withRing("57", "0").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_with_its_own_words_when_all_keep_their_order() {
        Finding finding = withRing("0", "0").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(ClaimWords.in("en").why(CLAIM, finding))
                .contains("kept their order")
                .doesNotContain("{");
    }

    @Test
    void not_measurable_when_a_request_was_never_over() {
        Finding finding = inverted("0", "57", "io_uring.completed", "15", "io_uring.inversions", "50")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("io_uring");
    }

    @Test
    void not_measurable_with_the_reason_when_the_host_refused() {
        Finding finding = new SyntheticRun()
                .refused("sync-keeps-order", "requests to threads and timers: Too many open files")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("Too many open files");
    }
}
