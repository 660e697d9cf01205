package dev.ringcross.claim.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimWords;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.SyntheticRun;
import dev.ringcross.claim.Verdict;
import org.junit.jupiter.api.Test;

class OneCpuNoGainTest {
    private static final Claim CLAIM = new OneCpuNoGain();

    /** One thread takes 1000, of either work. */
    private static SyntheticRun several(double computing, double waiting) {
        return several(computing, waiting, 0.004);
    }

    private static SyntheticRun several(double computing, double waiting, double jitter) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> {
            double nanos = cell.contains("cpu-work") ? computing : waiting;
            run.noisy(cell, cell.contains("tasks=1 ") ? 1000 : nanos, jitter);
        });
        return run;
    }

    @Test
    void depends_when_only_waiting_is_overlapped() {
        Finding finding = several(1000, 400).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.curves()).hasSize(2);
        assertThat(finding.curves().get(1).points()).allMatch(point -> point.y() > 2);
        assertThat(ClaimWords.in("ko").why(CLAIM, finding)).doesNotContain("{");
    }

    @Test
    void a_cell_with_too_few_jvms_shifts_no_other_into_its_place() {
        Finding finding = several(1000, 400)
                .rare("cpu-work/c by=threads tasks=16 cpus=one", 1000)
                .judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(finding.curves().get(0).points()).hasSize(2).allMatch(point -> point.y() < 1.1);
        assertThat(finding.curves().get(1).points()).hasSize(3).allMatch(point -> point.y() > 2);
    }

    @Test
    void supported_when_neither_gains() {
        assertThat(several(1000, 1000).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void supported_when_several_are_slower() {
        assertThat(several(1200, 1300).verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void contradicted_when_both_gain() {
        assertThat(several(500, 400).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void exchanging_one_and_several_turns_supported_into_contradicted() {
        SyntheticRun slower = several(1300, 1300);
        SyntheticRun exchanged = slower;
        for (String row : new String[] {"cpu-work", "wait-work"}) {
            String cell = row + "/c by=threads tasks=%d cpus=one";
            exchanged = exchanged.swapped(cell.formatted(1), cell.formatted(16));
        }
        assertThat(slower.verdict(CLAIM)).isEqualTo(Verdict.SUPPORTED);
        assertThat(exchanged.verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void a_gain_by_one_number_of_threads_is_a_gain() {
        SyntheticRun run = several(1000, 1000).cell("wait-work/c by=threads tasks=16 cpus=one", 300);
        assertThat(run.verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_resolved_when_noise_hides_either() {
        Finding finding = several(940, 960, 0.4).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RESOLVED);
        assertThat(finding.figures()).containsKey("jvms");
    }

    @Test
    void not_measurable_when_the_waiting_was_not_measured() {
        SyntheticRun run = several(1000, 400);
        CLAIM.cells().stream()
                .filter(cell -> cell.contains("wait-work"))
                .forEach(cell -> run.absent(cell, "no room for threads"));
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("no room for threads");
    }
}
