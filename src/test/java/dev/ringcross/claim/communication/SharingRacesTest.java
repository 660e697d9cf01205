package dev.ringcross.claim.communication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class SharingRacesTest {
    private static final Claim CLAIM = new SharingRaces();
    private static final String[] HOW = {"plain", "atomic", "mutex", "processes"};

    private static SyntheticRun lost(long plain, long atomic, long mutex, long processes) {
        return run(5, 1000, plain, atomic, mutex, processes);
    }

    private static SyntheticRun run(long seen, long together, long... lost) {
        String[] facts = new String[8 * HOW.length];
        for (int i = 0; i < HOW.length; i++) {
            String[] one = {
                "done." + HOW[i], "1000000",
                "lost." + HOW[i], String.valueOf(lost[i]),
                "seen." + HOW[i], String.valueOf(HOW[i].equals("processes") ? 0 : seen),
                "togetherMicros." + HOW[i], String.valueOf(together)
            };
            System.arraycopy(one, 0, facts, 8 * i, 8);
        }
        return new SyntheticRun().left("sharing-races", facts);
    }

    @Test
    void supported_when_only_the_plain_shared_counter_loses() {
        Finding finding = lost(400000, 0, 0, 0).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.effect()).isEqualTo(0.4);
        assertThat(finding.figures()).containsEntry("share", "40 %");
    }

    @Test
    void contradicted_when_nothing_is_lost_although_the_threads_met() {
        assertThat(lost(0, 0, 0, 0).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_something_is_lost_with_synchronisation_or_without_sharing() {
        assertThat(lost(400000, 1, 0, 0).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(lost(400000, 0, 1, 0).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
        assertThat(lost(400000, 0, 0, 1).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void not_measurable_when_the_threads_never_met() {
        assertThat(run(0, 1000, 0, 0, 0, 0).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }

    @Test
    void not_measurable_when_the_processes_ran_one_after_the_other() {
        assertThat(run(5, -20, 400000, 0, 0, 0).verdict(CLAIM)).isEqualTo(Verdict.NOT_MEASURABLE);
    }
}
