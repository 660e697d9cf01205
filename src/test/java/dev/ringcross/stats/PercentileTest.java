package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentileTest {
    private static final double[] SORTED = Arrays.stream(
                    new double[] {91.8, 92.4, 90.9, 118.2, 92.1, 93.0, 91.2, 130.7, 92.6, 91.9})
            .sorted()
            .toArray();

    /**
     * NumPy 1.24.2: {@code numpy.quantile(x, q)}; SciPy 1.10.1's {@code scipy.stats.scoreatpercentile(x, 100 * q)}
     * agrees.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 90.9",
        "0.025, 90.9675",
        "0.1, 91.17",
        "0.25, 91.825",
        "0.5, 92.25",
        "0.9, 119.45",
        "0.975, 127.8875",
        "1, 130.7"
    })
    void quantiles_are_those_of_num_py(double fraction, double expected) {
        assertThat(Percentile.ofSorted(SORTED, fraction)).isCloseTo(expected, within(1e-10));
    }

    @Test
    void a_single_value_is_every_quantile_of_itself() {
        assertThat(Percentile.ofSorted(new double[] {7}, 0)).isEqualTo(7);
        assertThat(Percentile.ofSorted(new double[] {7}, 0.1)).isEqualTo(7);
        assertThat(Percentile.ofSorted(new double[] {7}, 1)).isEqualTo(7);
    }

    @Test
    void the_median_of_an_even_count_lies_between_the_middle_two() {
        assertThat(Percentile.medianOfSorted(new double[] {1, 2, 3, 4})).isEqualTo(2.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void a_fraction_outside_zero_to_one_is_refused(double fraction) {
        assertThatThrownBy(() -> Percentile.ofSorted(SORTED, fraction)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_values_are_refused() {
        assertThatThrownBy(() -> Percentile.ofSorted(new double[0], 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
