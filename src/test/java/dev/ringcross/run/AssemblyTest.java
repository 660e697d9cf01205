package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.stats.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A difference that may as well be none is shown as not resolved, never as a number. */
class AssemblyTest {
    private static Summary summary(Double... rounds) {
        return Summary.of(List.of(List.of(rounds)), 1);
    }

    @Test
    void a_difference_around_zero_is_not_resolved() {
        Failure failure = Assembly.unresolved(summary(-50.0, 40.0, -30.0, 20.0, -10.0, 60.0));
        assertThat(failure).isNotNull();
        assertThat(failure.absent()).isTrue();
        assertThat(failure.reason()).startsWith("not resolved").contains("contains 0");
    }

    @Test
    void a_difference_without_an_interval_is_not_resolved() {
        assertThat(Assembly.unresolved(summary(50.0, 51.0))).isNotNull();
    }

    @Test
    void a_difference_clear_of_zero_is_a_number() {
        assertThat(Assembly.unresolved(summary(50.0, 51.0, 52.0, 53.0, 54.0, 55.0)))
                .isNull();
    }
}
