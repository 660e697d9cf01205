package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserCannotTouchKernelMemoryTest {
    private static final Claim CLAIM = new UserCannotTouchKernelMemory();
    private static final String ASKED = "0xffffffffc0000000";
    private static final String NOWHERE = "(nil)";

    private static List<String> fault(String child, String address) {
        return List.of(child + ".signal", "SEGV", child + ".code", "1", child + ".address", address);
    }

    private static SyntheticRun run(List<String> write, String mineWritten) {
        List<String> facts = new ArrayList<>(List.of("mine.read.exit", "42", "mine.hasRead", "42"));
        facts.addAll(List.of("mine.write.exit", mineWritten, "mine.hasWritten", "43"));
        facts.addAll(List.of("kernelHalf.asked", ASKED, "neitherHalf.asked", "0x8000000000000000"));
        facts.addAll(fault("kernelHalf.read", ASKED));
        facts.addAll(write);
        facts.addAll(fault("neitherHalf.read", NOWHERE));
        facts.addAll(fault("neitherHalf.write", NOWHERE));
        return new SyntheticRun().left(CLAIM.id(), facts.toArray(String[]::new));
    }

    @Test
    void supported_when_every_access_faulted_at_the_address_asked_for() {
        Finding finding = run(fault("kernelHalf.write", ASKED), "43").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("address", ASKED).containsEntry("signal", "SIGSEGV");
    }

    @Test
    void contradicted_when_a_write_was_carried_out() {
        Finding finding = run(List.of("kernelHalf.write.signal", "none"), "43").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.figures()).containsEntry("done", ASKED);
    }

    @Test
    void not_measurable_when_the_fault_was_elsewhere() {
        assertThat(run(fault("kernelHalf.write", NOWHERE), "43").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_own_memory_could_not_be_written_either() {
        assertThat(run(fault("kernelHalf.write", ASKED), "-1").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
