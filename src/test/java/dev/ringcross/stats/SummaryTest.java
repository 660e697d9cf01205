package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    private static Summary of(List<List<@Nullable Double>> samples) {
        Summary summary = Summary.of(samples, 1);
        assertThat(summary).isNotNull();
        return summary;
    }

    /**
     * NumPy 1.24.2: {@code numpy.median([numpy.median(f) for f in F])}, {@code numpy.quantile(numpy.ravel(F), 0.1)}.
     */
    @Test
    void typicalFloorAndMinimumAreThoseOfNumPy() {
        Summary summary = of(Fixtures.FLOOR);

        assertThat(summary.typical()).isCloseTo(92.75, within(1e-9));
        assertThat(summary.floor()).isCloseTo(90.65, within(1e-9));
        assertThat(summary.min()).isEqualTo(90.1);
        assertThat(summary.count()).isEqualTo(20);
        assertThat(summary.ci95()).isNotNull();
    }

    @Test
    void aDisturbedRoundDoesNotMoveTheTypicalValue() {
        List<List<@Nullable Double>> disturbed =
                Fixtures.map(Fixtures.FLOOR, value -> value == 97.0 ? 1_000_000 : value);

        assertThat(of(disturbed).typical()).isEqualTo(of(Fixtures.FLOOR).typical());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfForksAndRoundsIsNoPartOfTheAnswer(long order) {
        assertThat(of(Fixtures.shuffled(Fixtures.FLOOR, order))).isEqualTo(of(Fixtures.FLOOR));
    }

    @Test
    void missingSamplesAndEmptyForksAreSkipped() {
        List<List<@Nullable Double>> holes = List.of(
                Arrays.asList(92.1, null, 91.8, 93.0, 92.2, 92.9),
                List.of(),
                Arrays.asList(95.5, 95.0, Double.NaN, 96.1, 97.0, 95.2),
                Arrays.asList((Double) null),
                Fixtures.FLOOR.get(2),
                Fixtures.FLOOR.get(3));

        assertThat(of(holes)).isEqualTo(of(Fixtures.FLOOR));
    }

    @Test
    void withoutAnySampleThereIsNoSummary() {
        assertThat(Summary.of(List.of(), 1)).isNull();
        assertThat(Summary.of(List.of(List.of(), Arrays.asList((Double) null)), 1))
                .isNull();
    }

    @Test
    void fewerThanSixSamplesGetNoInterval() {
        assertThat(of(List.of(Fixtures.rounds(1, 2, 3), Fixtures.rounds(4, 5))).ci95())
                .isNull();
        assertThat(of(List.of(Fixtures.rounds(1, 2, 3), Fixtures.rounds(4, 5, 6)))
                        .ci95())
                .isNotNull();
    }

    @Test
    void identicalSamplesGiveAnIntervalWithoutWidth() {
        assertThat(of(List.of(Fixtures.rounds(5, 5, 5), Fixtures.rounds(5, 5, 5)))
                        .ci95())
                .isEqualTo(new Range(5, 5));
    }
}
