package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserCannotTouchHardwareTest {
    private static final Claim CLAIM = new UserCannotTouchHardware();

    /** What became of one of four instructions, and of asking for memory. */
    private static SyntheticRun run(String signal, String code, String memory, String permittedExit) {
        List<String> facts =
                new ArrayList<>(List.of("permitted.exit", permittedExit, "instructions", "hlt,cli,in,rdmsr"));
        for (String name : List.of("hlt", "cli", "in")) {
            facts.addAll(List.of(name + ".signal", "SEGV", name + ".code", "128"));
        }
        facts.addAll(List.of("rdmsr.signal", signal, "rdmsr.code", code));
        facts.addAll(List.of("open./dev/port", "ENOENT", "open./dev/mem", memory));
        return new SyntheticRun().left(CLAIM.id(), facts.toArray(String[]::new));
    }

    @Test
    void supported_when_every_instruction_faulted_and_no_device_was_given() {
        Finding finding = run("SEGV", "128", "EACCES", "0").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures().get("instructions")).contains("hlt SIGSEGV", "rdmsr SIGSEGV");
        assertThat(finding.figures().get("asked")).contains("/dev/mem EACCES").doesNotContain("ioperm");
    }

    @Test
    void supported_by_illegal_instructions_as_aarch64_says_it() {
        assertThat(run("ILL", "1", "EACCES", "0").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_one_instruction_was_carried_out() {
        Finding finding = run("none", "0", "EACCES", "0").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.figures().get("obeyed")).isEqualTo("rdmsr");
    }

    @Test
    void depends_when_the_kernel_gives_what_the_cpu_withholds() {
        Finding finding = run("SEGV", "128", "none", "0").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.figures().get("granted")).isEqualTo("open./dev/mem");
    }

    @Test
    void not_measurable_when_somebody_else_killed_a_child() {
        assertThat(run("KILL", "0", "EACCES", "0").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_not_even_a_permitted_instruction_was_executed() {
        assertThat(run("SEGV", "128", "EACCES", "255").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_with_the_reason_when_the_host_refused() {
        Finding finding = new SyntheticRun()
                .refused(CLAIM.id(), "fork: Resource temporarily unavailable")
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("fork");
    }
}
