package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultDoesNotSpreadTest {
    private static final Claim CLAIM = new FaultDoesNotSpread();

    private static SyntheticRun erred(String nullPointer, String division, String answered) {
        return new SyntheticRun()
                .left(
                        CLAIM.id(),
                        "nullPointer.signal",
                        nullPointer,
                        "divideByZero.signal",
                        division,
                        "stackOverflow.signal",
                        "SEGV",
                        "ownMemory.errno",
                        "ENOMEM",
                        "ownDescriptors.errno",
                        "EMFILE",
                        "asked",
                        "5",
                        "answered",
                        answered);
    }

    private static SyntheticRun host(SyntheticRun run, String changed, String... facts) {
        List<String> all = Stream.concat(Stream.of("compared", "16", "changed", changed), Stream.of(facts))
                .toList();
        return run.left("host-traces", all.toArray(String[]::new));
    }

    @Test
    void supported_when_all_answered_and_no_fact_of_the_host_changed() {
        assertThat(host(erred("SEGV", "FPE", "5"), "0").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void supported_where_a_division_by_zero_is_no_error() {
        assertThat(host(erred("SEGV", "none", "5"), "0").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_another_process_did_not_answer_after_an_error() {
        assertThat(host(erred("SEGV", "FPE", "4"), "0").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_the_kernel_was_tainted() {
        assertThat(host(erred("SEGV", "FPE", "5"), "1", "/proc/sys/kernel/tainted", "0 → 128")
                        .verdict(CLAIM))
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_resolved_when_something_changed_that_others_change_too() {
        assertThat(host(erred("SEGV", "FPE", "5"), "1", "lines of /proc/self/mounts", "30 → 31")
                        .verdict(CLAIM))
                .isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void not_measurable_when_the_children_made_no_errors() {
        assertThat(host(erred("none", "none", "5"), "0").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_the_host_was_not_looked_at() {
        assertThat(erred("SEGV", "FPE", "5").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
