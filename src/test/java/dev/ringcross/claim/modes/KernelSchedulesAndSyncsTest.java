package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class KernelSchedulesAndSyncsTest {
    private static final Claim CLAIM = new KernelSchedulesAndSyncs();
    private static final String FUTEX = "futex-pingpong/c between=threads cpus=same";
    private static final String PIPE = "pipe-pingpong/c between=threads cpus=same";

    private static SyntheticRun run(double entries, double switches, String virtualSwitches) {
        return new SyntheticRun()
                .counted(FUTEX, 3000, entries, switches, 0)
                .counted(PIPE, 3000, 4, 2, 0)
                .left("entries-of-locks", "calls", "1000", "freeLock.entries", "0")
                .left(
                        "java-turns",
                        "turns",
                        "10000",
                        "platform.switches",
                        "10000",
                        "virtual.switches",
                        virtualSwitches);
    }

    @Test
    void depends_when_virtual_threads_take_turns_without_the_kernel() {
        Finding finding = run(4, 2, "12").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.figures()).containsEntry("virtual", "0.0012").containsEntry("platform", "1");
    }

    @Test
    void supported_when_virtual_threads_are_switched_by_the_kernel_too() {
        assertThat(run(4, 2, "10000").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_waiting_threads_are_not_switched_by_the_kernel() {
        assertThat(run(4, 0.01, "12").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_waiting_does_not_enter_the_kernel() {
        assertThat(run(0.01, 2, "12").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_switches_were_not_counted() {
        assertThat(run(4, 2, "12").cell(FUTEX, 3000).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_no_child_jvm_could_be_started() {
        Finding finding =
                run(4, 2, "12").refused("java-turns", "Cannot allocate memory").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
