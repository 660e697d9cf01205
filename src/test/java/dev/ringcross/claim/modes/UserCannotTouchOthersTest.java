package dev.ringcross.claim.modes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserCannotTouchOthersTest {
    private static final Claim CLAIM = new UserCannotTouchOthers();

    private static SyntheticRun run(String ptraceOther, String ptraceOwn, String othersOwn, String... victim) {
        List<String> facts = new ArrayList<>();
        facts.addAll(List.of("process_vm_writev.ownChild", othersOwn, "process_vm_writev.otherUser", "EPERM"));
        facts.addAll(List.of("ptrace.ownChild", ptraceOwn, "ptrace.otherUser", ptraceOther));
        facts.addAll(List.of("/proc/PID/mem.ownChild", othersOwn, "/proc/PID/mem.otherUser", "EACCES"));
        facts.addAll(List.of(victim));
        return new SyntheticRun().left(CLAIM.id(), facts.toArray(String[]::new));
    }

    @Test
    void supported_when_what_an_own_child_permits_another_user_s_process_refuses() {
        Finding finding = run("EPERM", "none", "none").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.words()).isEqualTo("supported");
    }

    @Test
    void supported_with_the_victim_s_word_where_the_victim_is_ours() {
        Finding finding = run("EPERM", "none", "none", "victim.hadBefore", "1", "victim.hasAfter", "1")
                .judge(CLAIM);
        assertThat(finding.words()).isEqualTo("supported.unchanged");
        assertThat(finding.figures()).containsEntry("after", "1");
    }

    @Test
    void contradicted_when_a_way_was_permitted() {
        assertThat(run("none", "none", "none").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_only_the_address_was_wrong() {
        assertThat(run("EFAULT", "none", "none").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_the_victim_s_word_changed() {
        assertThat(run("EPERM", "none", "none", "victim.hadBefore", "1", "victim.hasAfter", "2")
                        .verdict(CLAIM))
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void supported_when_one_way_that_works_at_all_was_refused() {
        assertThat(run("EPERM", "none", "EPERM").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void not_measurable_when_not_even_an_own_child_may_be_written_to() {
        Finding finding = run("EPERM", "EPERM", "EPERM").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("ptrace EPERM");
    }
}
