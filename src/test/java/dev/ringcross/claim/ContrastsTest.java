package dev.ringcross.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContrastsTest {
    private static final List<List<String>> PAIRS = List.of(List.of("rare/c", "b/c"), List.of("a/c", "b/c"));

    @Test
    void a_pair_with_too_few_rounds_is_left_out_and_the_others_still_speak() {
        SyntheticRun run = new SyntheticRun().rare("rare/c", 30).cell("a/c", 20).cell("b/c", 10);
        List<Contrast> contrasts = Observed.of(run.result()).contrasts(PAIRS);
        assertThat(contrasts).singleElement().satisfies(one -> {
            assertThat(one.dear()).isEqualTo("a/c");
            assertThat(one.way()).isEqualTo(Contrast.Way.MORE);
        });
    }

    @Test
    void not_measured_with_the_rounds_it_needs_when_no_pair_has_enough() {
        SyntheticRun run = new SyntheticRun().rare("rare/c", 30).rare("a/c", 20).cell("b/c", 10);
        assertThatThrownBy(() -> Observed.of(run.result()).contrasts(PAIRS))
                .isInstanceOf(NotMeasured.class)
                .hasMessageContaining("rare/c, b/c: need at least 6 pairs");
    }
}
