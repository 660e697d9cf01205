package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContrastsTest {
    private static final List<List<String>> PAIRS = List.of(List.of("rare/c", "b/c"), List.of("a/c", "b/c"));

    @Test
    void a_pair_with_one_jvm_of_several_is_left_out_and_the_others_still_speak() {
        SyntheticRun run = new SyntheticRun().rare("rare/c", 30).cell("a/c", 20).cell("b/c", 10);
        List<Contrast> contrasts = RunObservations.of(run.result()).contrasts(PAIRS);
        assertThat(contrasts).singleElement().satisfies(one -> {
            assertThat(one.dear()).isEqualTo("a/c");
            assertThat(one.way()).isEqualTo(Contrast.Way.MORE);
        });
    }

    @Test
    void in_a_run_of_one_jvm_nothing_is_resolved_and_nothing_has_an_interval() {
        SyntheticRun run = new SyntheticRun().rare("rare/c", 30).rare("a/c", 20).rare("b/c", 10);
        assertThat(RunObservations.of(run.result()).contrasts(PAIRS))
                .hasSize(2)
                .allMatch(one -> one.way() == Contrast.Way.UNRESOLVED)
                .allMatch(one -> one.ci95() == null);
    }

    @Test
    void not_measured_when_no_jvm_measured_both_of_a_pair() {
        SyntheticRun run =
                new SyntheticRun().apart("rare/c", 30).apart("a/c", 20).cell("b/c", 10);
        assertThatThrownBy(() -> RunObservations.of(run.result()).contrasts(PAIRS))
                .isInstanceOf(NotMeasured.class)
                .hasMessageContaining("rare/c, b/c: needs at least 2 JVMs on either side, has 0");
    }
}
