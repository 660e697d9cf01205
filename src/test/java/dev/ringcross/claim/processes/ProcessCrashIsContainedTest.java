package dev.ringcross.claim.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class ProcessCrashIsContainedTest {
    private static final Claim CLAIM = new ProcessCrashIsContained();

    private static SyntheticRun run(String faulted, String before, String afterKill, String wrong, String exit) {
        return new SyntheticRun()
                .left(
                        "process-crash-is-contained",
                        "messagesWanted",
                        "1000",
                        "messagesBefore",
                        before,
                        "faulted.signal",
                        faulted,
                        "messagesAfterFault",
                        "1010",
                        "aborted.signal",
                        "ABRT",
                        "messagesAfterAbort",
                        "1020",
                        "killed.signal",
                        "KILL",
                        "messagesAfterKill",
                        afterKill,
                        "wrongAnswers",
                        wrong,
                        "peer.exit",
                        exit);
    }

    @Test
    void supported_when_messages_go_on_after_each_death() {
        Finding finding = run("SEGV", "1005", "1001", "0", "0").judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures())
                .containsEntry("deaths", "SEGV, ABRT, KILL")
                .containsEntry("least", "1001");
    }

    @Test
    void contradicted_when_messages_stop_after_a_death() {
        assertThat(run("SEGV", "1005", "12", "0", "0").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_an_answer_was_wrong() {
        assertThat(run("SEGV", "1005", "1001", "1", "0").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_the_other_process_went_down_too() {
        assertThat(run("SEGV", "1005", "1001", "0", "-1").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_nothing_died() {
        assertThat(run("none", "1005", "1001", "0", "0").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_there_was_no_exchange_to_disturb() {
        assertThat(run("SEGV", "3", "1001", "0", "0").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
