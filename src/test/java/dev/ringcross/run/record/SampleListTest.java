package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a sample a result file keeps. */
class SampleListTest {
    @ParameterizedTest
    @CsvSource({
        "92.123456, 92.123",
        "92.1235, 92.124",
        "0.00123456789, 0.0012346",
        "123456789, 123460000",
        "100000.5, 100000",
        "-31.415926, -31.416",
        "0, 0",
        "5, 5"
    })
    void five_digits_are_kept(double measured, double kept) {
        assertThat(SampleList.kept(measured)).isEqualTo(kept);
    }

    @Test
    void no_sample_moves_by_more_than_half_a_ten_thousandth_of_it() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = Math.exp(40 * random.nextDouble() - 10);
            double kept = SampleList.kept(value);
            assertThat(Math.abs(kept / value - 1)).isLessThan(0.5e-4);
            assertThat(SampleList.kept(kept)).isEqualTo(kept);
        }
    }

    @Test
    void what_is_no_number_is_kept_as_none() {
        assertThat(SampleList.kept(Double.NaN)).isNull();
        assertThat(SampleList.kept(Double.POSITIVE_INFINITY)).isNull();
        assertThat(SampleList.rounded(Double.NaN)).isNaN();
    }

    @Test
    void samples_lie_by_jvm_then_by_turn_and_a_jvm_without_any_has_an_empty_list() {
        SampleList samples = new SampleList();
        samples.add(0, new double[] {1, Double.NaN});
        samples.add(2, new double[] {3});
        samples.add(0, new double[] {2});

        assertThat(samples.lists()).isEqualTo(List.of(Arrays.asList(1.0, null, 2.0), List.of(), List.of(3.0)));
    }
}
