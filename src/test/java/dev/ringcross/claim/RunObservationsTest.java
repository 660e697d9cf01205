package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.claim.Contrast.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunObservationsTest {
    private static RunObservations observed(double above, double below, double jitter) {
        return RunObservations.of(new SyntheticRun()
                .noisy("above/c", above, jitter)
                .noisy("below/c", below, jitter)
                .absent("gone/c", "EPERM (errno 1)")
                .result());
    }

    @Test
    void what_was_looked_at_is_the_evidence_and_nothing_else() {
        RunObservations observed = RunObservations.of(new SyntheticRun()
                .counted("seen/c", 1500, 2, 1, 0)
                .cell("unseen/c", 10)
                .left("shown", "signal", "SEGV")
                .result());
        observed.cell("seen/c");
        observed.experiment("shown");
        assertThat(observed.evidence())
                .containsOnlyKeys("seen/c", "shown.signal")
                .containsEntry("seen/c", "1.5 µs, 2 kernel entries, 1 context switches, 0 page faults")
                .containsEntry("shown.signal", "SEGV");
    }

    @Test
    void a_contrast_must_clear_the_margin() {
        assertThat(observed(1200, 1000, 0.004)
                        .contrast(List.of("above/c", "below/c"))
                        .way())
                .isEqualTo(Way.MORE);
        assertThat(observed(1000, 1200, 0.004)
                        .contrast(List.of("above/c", "below/c"))
                        .way())
                .isEqualTo(Way.LESS);
        assertThat(observed(1020, 1000, 0.004)
                        .contrast(List.of("above/c", "below/c"))
                        .way())
                .isEqualTo(Way.SAME);
        assertThat(observed(1200, 1000, 0.9)
                        .contrast(List.of("above/c", "below/c"))
                        .way())
                .isEqualTo(Way.UNRESOLVED);
    }

    @Test
    void an_unresolved_contrast_says_how_many_forks_it_would_need() {
        Contrast contrast = observed(1080, 1000, 0.1).contrast(List.of("above/c", "below/c"));
        assertThat(contrast.way()).isEqualTo(Way.UNRESOLVED);
        assertThat(contrast.jvmsNeeded()).isGreaterThan(10);
    }

    @Test
    void pairs_without_numbers_are_left_out() {
        assertThat(observed(1200, 1000, 0.004)
                        .contrasts(List.of(List.of("above/c", "gone/c"), List.of("above/c", "below/c"))))
                .extracting(Contrast::cheap)
                .containsExactly("below/c");
    }

    @Test
    void without_any_number_the_reason_is_the_cell_s_own() {
        assertThatThrownBy(() -> observed(1200, 1000, 0.004).contrast(List.of("above/c", "gone/c")))
                .isInstanceOf(NotMeasured.class)
                .hasMessage("gone/c: EPERM (errno 1)");
        assertThatThrownBy(() -> observed(1200, 1000, 0.004).cell("never/c"))
                .isInstanceOf(NotMeasured.class)
                .hasMessage("this run did not measure never/c");
    }

    @Test
    void entries_are_there_only_where_the_kernel_counted_them() {
        assertThat(hasEntries(new SyntheticRun().counted("one/c", 100, 0, 0, 0)))
                .isTrue();
        assertThat(hasEntries(new SyntheticRun().cell("one/c", 100))).isFalse();
        assertThat(hasEntries(new SyntheticRun().absent("one/c", "no compiler")))
                .isFalse();
        assertThat(hasEntries(new SyntheticRun())).isFalse();
    }

    private static boolean hasEntries(SyntheticRun run) {
        return RunObservations.of(run.result()).hasKernelEntries("one/c");
    }
}
