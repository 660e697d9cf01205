package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What twins say of a run's intervals, where the truth is known to be no difference. */
class TwinCalibrationTest {
    private static final int RUNS = 2000;
    private static final int ROWS = 40;

    /** Rows whose JVMs differ by 1 %; {@code shared} is what all JVMs of a row have in common that is not there. */
    private static List<JvmValues> twins(int rows, int jvms, double shared, Random random) {
        List<JvmValues> twins = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double off = shared * random.nextGaussian();
            twins.add(JvmValues.of(
                    IntStream.range(0, jvms)
                            .mapToDouble(jvm -> off + 0.01 * random.nextGaussian())
                            .toArray(),
                    1));
        }
        return twins;
    }

    @ParameterizedTest(name = "{0} JVMs")
    @ValueSource(ints = {2, 3, 5, 10})
    void intervals_that_hold_are_seldom_widened(int jvms) {
        Random random = new Random(jvms);
        int held = 0;
        int widened = 0;
        for (int run = 0; run < RUNS; run++) {
            TwinCalibration calibration = TwinCalibration.of(twins(ROWS, jvms, 0, random));
            assertThat(calibration.rows()).isEqualTo(ROWS);
            held += calibration.held();
            widened += calibration.widening() > 1 ? 1 : 0;
        }

        Range band = Proportion.band(0.95, RUNS * ROWS);
        assertThat((double) held).isBetween(band.low() - 100, band.high() + 100);
        assertThat((double) widened)
                .isLessThanOrEqualTo(Proportion.band(0.025, RUNS).high());
    }

    @ParameterizedTest(name = "{0} JVMs, off by {1}")
    @CsvSource({"5, 0.01", "10, 0.01", "5, 0.03"})
    void intervals_that_are_too_narrow_are_widened_until_they_hold_in_about_95_percent(int jvms, double shared) {
        Random random = new Random(3);
        int unwidened = 0;
        int held = 0;
        int of = 0;
        for (int run = 0; run < 200; run++) {
            TwinCalibration calibration = TwinCalibration.of(twins(ROWS, jvms, shared, random));
            assertThat(calibration.widening()).isGreaterThan(1);
            for (JvmValues fresh : twins(ROWS, jvms, shared, random)) {
                held += holdsZero(JvmTest.paired(fresh.values(), calibration.widening())) ? 1 : 0;
                unwidened += holdsZero(JvmTest.paired(fresh.values(), 1)) ? 1 : 0;
                of++;
            }
        }

        assertThat(unwidened / (double) of).isLessThan(0.85);
        assertThat(held / (double) of).isCloseTo(0.95, within(0.01));
    }

    private static boolean holdsZero(JvmTest test) {
        return test.ci95().low() <= 0 && 0 <= test.ci95().high();
    }

    @Test
    void rows_of_one_jvm_say_nothing_and_no_row_calibrates_nothing() {
        assertThat(TwinCalibration.of(List.of())).isEqualTo(TwinCalibration.NONE);
        assertThat(TwinCalibration.of(twins(3, 1, 0, new Random(1)))).isEqualTo(TwinCalibration.NONE);
    }

    @Test
    void a_difference_within_the_rounding_of_kept_samples_is_none() {
        JvmValues equal = JvmValues.of(new double[] {1e-5, 1e-5, 1e-5}, 1);

        assertThat(TwinCalibration.of(List.of(equal, equal, equal))).isEqualTo(new TwinCalibration(3, 3, 1));
    }

    @Test
    void one_row_off_among_a_few_may_be_chance_and_does_not_widen() {
        JvmValues off = JvmValues.of(new double[] {0.05, 0.051, 0.052}, 1);
        JvmValues near = JvmValues.of(new double[] {-0.01, 0.001, 0.01}, 1);

        assertThat(TwinCalibration.of(List.of(off, near, near, near))).isEqualTo(new TwinCalibration(4, 3, 1));
    }

    @Test
    void a_twin_is_paired_with_its_baseline_turn_by_turn() {
        TurnSamples baseline = Fixtures.samples(Fixtures.turns(100, 140, 100), Fixtures.turns(50, 50));
        TurnSamples twin = Fixtures.samples(Fixtures.turns(101, 141.4, 101), Fixtures.turns(49, Double.NaN));

        JvmValues logs = TwinCalibration.logRatio(baseline, twin);

        assertThat(logs.values()[0]).isCloseTo(Math.log(1.01), within(1e-12));
        assertThat(logs.values()[1]).isCloseTo(Math.log(0.98), within(1e-12));
        assertThat(TwinCalibration.logRatio(baseline, new TurnSamples(new double[0][])))
                .isNull();
    }
}
