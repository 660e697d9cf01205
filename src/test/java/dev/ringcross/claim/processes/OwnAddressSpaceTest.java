package dev.ringcross.claim.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class OwnAddressSpaceTest {
    private static final Claim CLAIM = new OwnAddressSpace();

    private static SyntheticRun read(String child, String parentAfterChild, String parentAfterThread) {
        return read("0x10", child, parentAfterChild, parentAfterThread);
    }

    private static SyntheticRun read(
            String childsAddress, String child, String parentAfterChild, String parentAfterThread) {
        return new SyntheticRun()
                .left(
                        "own-address-space",
                        "parentsAddress",
                        "0x10",
                        "childsAddress",
                        childsAddress,
                        "threadsAddress",
                        "0x10",
                        "stacksApartBytes",
                        "8392704",
                        "wroteBefore",
                        "1",
                        "childReads",
                        child,
                        "parentReadsAfterChild",
                        parentAfterChild,
                        "threadWrote",
                        "3",
                        "parentReadsAfterThread",
                        parentAfterThread);
    }

    @Test
    void supported_when_the_child_wrote_its_own_copy_and_the_thread_the_same_memory() {
        assertThat(read("2", "1", "3").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_the_parent_reads_what_the_child_wrote() {
        assertThat(read("2", "2", "3").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_the_parent_does_not_read_what_the_thread_wrote() {
        assertThat(read("2", "1", "1").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_the_child_could_not_write_at_all() {
        assertThat(read("1", "1", "3").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_the_child_wrote_elsewhere() {
        assertThat(read("0x20", "2", "1", "3").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void says_how_far_apart_the_stacks_are() {
        assertThat(read("2", "1", "3").judge(CLAIM).figures()).containsEntry("apart", "8 MiB");
    }

    @Test
    void not_measurable_with_the_reason_when_the_host_refused() {
        Finding finding = new SyntheticRun()
                .refused("own-address-space", "fork: Resource temporarily unavailable")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("Resource temporarily unavailable");
    }
}
