package dev.ringcross.claim.switches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class MoreProcessesMoreSwitchingTest {
    private static final Claim CLAIM = new MoreProcessesMoreSwitching();
    private static final String TWO = "ring/c between=processes tasks=2";
    private static final String EIGHT = "ring/c between=processes tasks=8";
    private static final String THIRTY_TWO = "ring/c between=processes tasks=32";

    private static SyntheticRun hops(double two, double eight, double thirtyTwo, double jitter) {
        SyntheticRun run = new SyntheticRun();
        for (String between : new String[] {"processes", "threads"}) {
            run.noisy("ring/c between=" + between + " tasks=2", two, jitter);
            run.noisy("ring/c between=" + between + " tasks=8", eight, jitter);
            run.noisy("ring/c between=" + between + " tasks=32", thirtyTwo, jitter);
        }
        return run;
    }

    @Test
    void supported_when_each_larger_ring_s_hop_takes_longer_with_a_curve_for_processes_and_one_for_threads() {
        Finding finding = hops(2000, 2500, 4000, 0.004).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.effect()).isBetween(1.9, 2.1);
        assertThat(finding.figures()).containsEntry("tasks", "32");
        assertThat(finding.curves())
                .hasSize(2)
                .allSatisfy(curve -> assertThat(curve.points())
                        .extracting(point -> point.x())
                        .containsExactly(8.0, 32.0));
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        SyntheticRun swapped =
                hops(2000, 2500, 2500, 0.004).swapped(TWO, THIRTY_TWO).cell(EIGHT, 2000);
        assertThat(swapped.verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void contradicted_when_a_hop_takes_the_same_whatever_the_ring() {
        assertThat(hops(2000, 2000, 2000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_only_many_make_it_dearer() {
        assertThat(hops(2000, 2000, 4000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_resolved_when_noise_hides_it() {
        assertThat(hops(2000, 2160, 2160, 0.4).verdict(CLAIM)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void processes_decide_and_threads_may_be_missing() {
        SyntheticRun run = new SyntheticRun().cell(TWO, 2000).cell(EIGHT, 2500).cell(THIRTY_TWO, 4000);
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("threads", "–");
    }

    @Test
    void not_measurable_with_the_reason_when_there_are_only_threads() {
        SyntheticRun run = hops(2000, 2500, 4000, 0.004)
                .absent(EIGHT, "posix_spawn of the helper: EAGAIN")
                .absent(THIRTY_TWO, "posix_spawn of the helper: EAGAIN");
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("EAGAIN");
    }
}
