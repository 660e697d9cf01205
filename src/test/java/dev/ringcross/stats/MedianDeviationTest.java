package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianDeviationTest {
    private static MedianDeviation of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return MedianDeviation.ofSorted(sorted);
    }

    @Test
    void one_that_lies_far_off_moves_neither_number() {
        MedianDeviation middle = of(100, 101, 99, 102, 98, 100, 5000);
        assertThat(middle.median()).isEqualTo(100);
        assertThat(middle.mad()).isEqualTo(1);
        assertThat(middle.isFar(5000, MedianDeviation.LIMIT)).isTrue();
        assertThat(middle.isFar(102, MedianDeviation.LIMIT)).isFalse();
    }

    @Test
    void what_differs_by_less_than_five_percent_is_not_far_however_alike_the_others_are() {
        MedianDeviation middle = of(100, 100, 100, 100, 100, 100);
        assertThat(middle.isFar(104.9, MedianDeviation.LIMIT)).isFalse();
        assertThat(middle.isFar(105.1, MedianDeviation.LIMIT)).isTrue();
        assertThat(middle.isFar(94.9, MedianDeviation.LIMIT)).isTrue();
    }

    @Test
    void among_five_none_is_called_far() {
        assertThat(of(100, 101, 99, 100, 5000).isFar(5000, MedianDeviation.LIMIT))
                .isFalse();
    }

    /** The rates that the merge's page and METHODOLOGY.md give; each value's own is what a reader meets. */
    @ParameterizedTest
    @CsvSource({"6, 0.025, 0.036", "10, 0.015, 0.023", "20, 0.006, 0.010", "50, 0.0018, 0.0034"})
    void ordinary_values_are_called_far_as_often_as_is_said(int files, double least, double most) {
        Random random = new Random(1);
        int runs = 200_000 / files;
        long far = 0;
        for (int run = 0; run < runs; run++) {
            double[] values = random.doubles(files, 0, 1)
                    .map(ignored -> 100 + 20 * random.nextGaussian())
                    .toArray();
            MedianDeviation middle = of(values);
            far += Arrays.stream(values)
                    .filter(value -> Math.abs(value - middle.median()) > MedianDeviation.LIMIT * middle.mad())
                    .count();
        }
        assertThat((double) far / runs / files).isBetween(least, most);
    }
}
