package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.stats.Summary;
import dev.ringcross.stats.TurnSamples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A difference that may as well be none is shown as not resolved, never as a number. */
class ResultAssemblerTest {
    /** Of JVMs with one sample each. */
    private static Summary summary(double... jvms) {
        double[][] byJvm =
                Arrays.stream(jvms).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
        return Summary.of(new TurnSamples(byJvm), 1);
    }

    @Test
    void a_difference_around_zero_is_not_resolved() {
        Failure failure = ResultAssembler.unresolved(summary(-50, 40, -30, 20, -10, 60));
        assertThat(failure).isNotNull();
        assertThat(failure.absent()).isTrue();
        assertThat(failure.reason()).startsWith(ResultAssembler.NOT_RESOLVED).contains("contains 0");
    }

    @Test
    void a_difference_without_an_interval_is_not_resolved() {
        assertThat(ResultAssembler.unresolved(summary(50)).reason())
                .isEqualTo("not resolved: one JVM gives no interval");
    }

    @Test
    void a_difference_clear_of_zero_is_a_number() {
        assertThat(ResultAssembler.unresolved(summary(50, 51, 52, 53))).isNull();
    }

    @Test
    void what_has_no_sample_yet_is_not_judged() {
        assertThat(ResultAssembler.unresolved(null)).isNull();
    }
}
