package dev.ringcross.claim.communication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class LocksDeadlockTest {
    private static final Claim CLAIM = new LocksDeadlock();

    private static SyntheticRun posix(String timedOut, String orderedTimedOut, String found) {
        return new SyntheticRun()
                .left(
                        "locks-deadlock",
                        "opposite.timedOut",
                        timedOut,
                        "ordered.timedOut",
                        orderedTimedOut,
                        "ordered.tookBoth",
                        "200000",
                        "ordered.found",
                        found);
    }

    private static SyntheticRun jvm(SyntheticRun run, String deadlocked, String orderedDeadlocked, String ended) {
        return run.left(
                "locks-deadlock-jvm",
                "opposite.deadlocked",
                deadlocked,
                "ordered.deadlocked",
                orderedDeadlocked,
                "ordered.ended",
                ended);
    }

    @Test
    void supported_when_opposite_order_deadlocks_both_and_one_order_nobody() {
        assertThat(jvm(posix("2", "0", "900"), "2", "0", "2").verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_a_thread_got_its_second_lock() {
        assertThat(jvm(posix("1", "0", "900"), "2", "0", "2").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(jvm(posix("2", "0", "900"), "0", "0", "2").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_a_lock_order_does_not_help() {
        assertThat(jvm(posix("2", "1", "900"), "2", "0", "2").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(jvm(posix("2", "0", "900"), "2", "2", "0").verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_the_orderly_threads_never_met() {
        assertThat(jvm(posix("2", "0", "0"), "2", "0", "2").verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_either_experiment_could_not_run() {
        Finding noJvm = posix("2", "0", "900")
                .refused("locks-deadlock-jvm", "no memory for a JVM")
                .judge(CLAIM);
        assertThat(noJvm.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(noJvm.figures().get("reason")).contains("no memory for a JVM");
    }
}
