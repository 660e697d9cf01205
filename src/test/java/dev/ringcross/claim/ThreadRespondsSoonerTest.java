package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThreadRespondsSoonerTest {
    private static final Claim CLAIM = new ThreadRespondsSooner();

    private static boolean isThread(String cell) {
        return cell.contains("thread") || cell.contains("pooled");
    }

    private static SyntheticRun run(double processes, double threads, double jitter) {
        SyntheticRun run = new SyntheticRun();
        CLAIM.cells().forEach(cell -> run.noisy(cell, isThread(cell) ? threads : processes, jitter));
        return run;
    }

    @Test
    void supported_when_each_way_to_a_process_takes_longer() {
        Finding finding = run(90_000, 15_000, 0.004).judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("thread", "15 µs");
    }

    @Test
    void contradicted_when_the_two_sides_are_exchanged() {
        assertThat(run(15_000, 90_000, 0.004).verdict(CLAIM)).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void depends_when_some_ways_to_a_process_are_as_quick_as_a_thread() {
        SyntheticRun mixed = run(90_000, 15_000, 0.004)
                .cell("first-instruction/c created=fork", 15_000)
                .cell("first-instruction/c created=posix-spawn", 12_000);
        assertThat(mixed.verdict(CLAIM)).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void not_resolved_when_noise_hides_it() {
        assertThat(run(16_200, 15_000, 0.4).verdict(CLAIM)).isEqualTo(Verdict.NOT_RESOLVED);
    }

    @Test
    void what_a_host_lacks_is_left_out_and_said_with_a_dash() {
        SyntheticRun run = run(90_000, 15_000, 0.004);
        CLAIM.cells().stream().filter(cell -> cell.contains("/c")).forEach(cell -> run.absent(cell, "no compiler"));
        Finding finding = run.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(finding.figures()).containsEntry("fork", "–");
    }

    @Test
    void not_measurable_when_no_pair_has_numbers() {
        SyntheticRun none = new SyntheticRun();
        CLAIM.cells().forEach(cell -> none.absent(cell, "fork: Operation not permitted"));
        Finding finding = none.judge(CLAIM);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
        assertThat(finding.figures().get("reason")).contains("not permitted");
    }
}
