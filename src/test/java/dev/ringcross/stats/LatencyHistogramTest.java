package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    /** 1000, 2000, … 1 000 000 ns: percentiles that can be said beforehand, to three digits. */
    private static LatencyHistogram thousandSteps() {
        LatencyHistogram histogram = new LatencyHistogram();
        for (int i = 1; i <= 1000; i++) {
            histogram.record(i * 1000.0, 1);
        }
        return histogram;
    }

    private static void assertNear(double actual, double expected) {
        assertThat(actual).isBetween(expected * 0.999, expected * 1.001);
    }

    @Test
    void percentiles_keep_three_digits() {
        LatencyHistogram histogram = thousandSteps();

        assertNear(histogram.percentile(50), 500_000);
        assertNear(histogram.percentile(90), 900_000);
        assertNear(histogram.percentile(99), 990_000);
        assertNear(histogram.percentile(99.9), 999_000);
        assertNear(histogram.max(), 1_000_000);
    }

    @Test
    void what_was_seen_often_weighs_as_often() {
        LatencyHistogram histogram = new LatencyHistogram();
        histogram.record(1000, 99);
        histogram.record(50_000, 1);

        assertThat(histogram.count()).isEqualTo(100);
        assertNear(histogram.percentile(99), 1000);
        assertNear(histogram.percentile(99.9), 50_000);
    }

    @Test
    void two_histograms_add_up_also_when_one_came_as_text() {
        LatencyHistogram sum = LatencyHistogram.decoded(thousandSteps().encoded());
        LatencyHistogram slow = new LatencyHistogram();
        slow.record(9e9, 1000);
        sum.add(LatencyHistogram.decoded(slow.encoded()));

        assertThat(sum.count()).isEqualTo(2000);
        assertNear(sum.percentile(50), 1_000_000);
        assertNear(sum.percentile(90), 9e9);
    }

    @Test
    void octaves_hold_every_operation_once() {
        assertThat(thousandSteps().octaves())
                .allSatisfy(octave -> assertThat(octave.toNanos()).isGreaterThan(octave.fromNanos()))
                .satisfies(all -> assertThat(all.get(0).count()).isPositive())
                .extracting(LatencyHistogram.Octave::count)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(1000));
    }

    @Test
    void another_text_is_refused() {
        assertThatThrownBy(() -> LatencyHistogram.decoded("AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LatencyHistogram.decoded("no base64!")).isInstanceOf(IllegalArgumentException.class);
    }
}
