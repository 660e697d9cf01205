package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    private static Summary of(TurnSamples samples) {
        Summary summary = Summary.of(samples, 1);
        assertThat(summary).isNotNull();
        return summary;
    }

    /**
     * SciPy 1.17.1: {@code m = numpy.median(B, axis=1)}, {@code numpy.median(m)}, {@code ttest_1samp(m,
     * 0).confidence_interval()}.
     */
    @Test
    void the_typical_value_and_its_interval_are_those_of_scipy() {
        Summary summary = of(Fixtures.BASELINE);

        assertThat(summary.typical()).isCloseTo(92.75, within(1e-9));
        assertThat(summary.ci95().low()).isCloseTo(89.70990221711097, within(1e-9));
        assertThat(summary.ci95().high()).isCloseTo(96.14009778288903, within(1e-9));
        assertThat(summary.min()).isEqualTo(90.1);
        assertThat(summary.count()).isEqualTo(20);
    }

    @Test
    void widening_stretches_the_interval_and_leaves_the_value() {
        Summary wide = Summary.of(Fixtures.BASELINE, 2);

        assertThat(wide.typical()).isEqualTo(of(Fixtures.BASELINE).typical());
        assertThat(wide.ci95().high() - wide.ci95().low())
                .isCloseTo(2 * (96.14009778288903 - 89.70990221711097), within(1e-9));
    }

    @Test
    void a_disturbed_turn_does_not_move_the_typical_value() {
        TurnSamples disturbed = Fixtures.BASELINE.map(value -> value == 97.0 ? 1_000_000 : value);

        assertThat(of(disturbed).typical()).isEqualTo(of(Fixtures.BASELINE).typical());
        assertThat(of(disturbed).ci95()).isEqualTo(of(Fixtures.BASELINE).ci95());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_jvms_and_turns_is_no_part_of_the_answer(long order) {
        Summary shuffled = of(Fixtures.shuffled(Fixtures.BASELINE, order));

        assertThat(shuffled.typical()).isEqualTo(of(Fixtures.BASELINE).typical());
        assertThat(shuffled.ci95().low()).isCloseTo(of(Fixtures.BASELINE).ci95().low(), within(1e-9));
        assertThat(shuffled.ci95().high())
                .isCloseTo(of(Fixtures.BASELINE).ci95().high(), within(1e-9));
    }

    @Test
    void missing_samples_and_jvms_without_any_are_skipped() {
        TurnSamples holes = TurnSamples.of(List.of(
                Arrays.asList(92.1, null, 91.8, 93.0, 92.2, 92.9),
                List.of(),
                Arrays.asList(95.5, 95.0, Double.NaN, 96.1, 97.0, 95.2),
                Arrays.asList((Double) null),
                Arrays.asList(90.2, 90.9, 90.1, 91.5, 90.7),
                Arrays.asList(93.3, 93.1, 94.0, 92.8, 93.6)));

        assertThat(of(holes)).isEqualTo(of(Fixtures.BASELINE));
    }

    @Test
    void without_any_sample_there_is_no_summary() {
        assertThat(Summary.of(TurnSamples.of(List.of()), 1)).isNull();
        assertThat(Summary.of(TurnSamples.of(List.of(List.of(), Arrays.asList((Double) null))), 1))
                .isNull();
    }

    @Test
    void one_jvm_gets_no_interval_however_many_turns_it_has() {
        assertThat(of(Fixtures.samples(new double[1000])).ci95()).isNull();
        assertThat(of(Fixtures.samples(Fixtures.turns(5), Fixtures.turns(6))).ci95())
                .isNotNull();
    }

    @Test
    void equal_jvms_give_an_interval_without_width() {
        assertThat(of(Fixtures.samples(Fixtures.turns(5, 5, 5), Fixtures.turns(5, 5)))
                        .ci95())
                .isEqualTo(new Range(5, 5));
    }

    @Test
    void where_jvms_fall_into_groups_the_interval_is_stretched_to_hold_the_median() {
        double[] values = new double[21];
        Arrays.fill(values, 0, 20, 10);
        values[20] = 16;

        JvmValues jvms = JvmValues.of(values, 0.001);

        assertThat(jvms.typical()).isEqualTo(10);
        assertThat(jvms.ci95().low()).isEqualTo(10);
        assertThat(jvms.ci95().high()).isGreaterThan(10.28);
    }
}
