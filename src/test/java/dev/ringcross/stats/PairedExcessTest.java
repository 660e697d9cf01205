package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedExcessTest {
    private static final PairedExcess EXCESS = PairedExcess.of(Fixtures.ABOVE, Fixtures.FLOOR, 1);

    /**
     * NumPy 1.24.2, D = ABOVE − FLOOR: {@code numpy.median(numpy.median(D, axis=1))}, expanded bootstrap as in BootstrapTest.
     */
    @Test
    void theDifferenceIsThatOfNumPy() {
        assertThat(EXCESS.pairs()).isEqualTo(20);
        assertThat(EXCESS.difference()).isCloseTo(10.25, within(1e-9));
        assertThat(EXCESS.differenceCi95().low()).isCloseTo(9.75, within(0.1));
        assertThat(EXCESS.differenceCi95().high()).isCloseTo(10.55, within(0.1));
    }

    /** NumPy 1.24.2, L = log(ABOVE / FLOOR): {@code numpy.exp(numpy.median(numpy.median(L, axis=1)))}. */
    @Test
    void theRatioIsThatOfNumPy() {
        assertThat(EXCESS.ratio()).isCloseTo(1.1103134640868169, within(1e-12));
        assertThat(EXCESS.ratioCi95().low()).isCloseTo(1.10304953, within(1e-3));
        assertThat(EXCESS.ratioCi95().high()).isCloseTo(1.11370619, within(1e-3));
    }

    @Test
    void pairingTakesOutWhatTheHostDidToBoth() {
        // Every other round runs in the slow state: 1.4 × for both cells. Unpaired, that would be most of the interval.
        double[] state = {1, 1.4, 1, 1.4, 1, 1.4, 1, 1.4};
        double[] floor = Arrays.stream(state).map(speed -> 100 * speed).toArray();
        double[] above = Arrays.stream(state).map(speed -> 110 * speed).toArray();

        PairedExcess excess = PairedExcess.of(List.of(Fixtures.rounds(above)), List.of(Fixtures.rounds(floor)), 1);

        assertThat(excess.ratio()).isCloseTo(1.1, within(1e-12));
        assertThat(excess.ratioCi95().reach(1.1)).isLessThan(1e-12);
        assertThat(excess.differenceCi95().reach(12)).isLessThan(2.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 3, 1e6})
    void anotherUnitLeavesTheRatios(double scale) {
        PairedExcess scaled = PairedExcess.of(
                Fixtures.map(Fixtures.ABOVE, value -> scale * value),
                Fixtures.map(Fixtures.FLOOR, value -> scale * value),
                1);

        assertThat(scaled.ratio()).isCloseTo(EXCESS.ratio(), within(1e-12));
        assertThat(scaled.ratioCi95().low()).isCloseTo(EXCESS.ratioCi95().low(), within(1e-12));
        assertThat(scaled.ratioCi95().high()).isCloseTo(EXCESS.ratioCi95().high(), within(1e-12));
        assertThat(scaled.difference()).isCloseTo(scale * EXCESS.difference(), within(scale * 1e-9));
    }

    @Test
    void swappingTheCellsTurnsTheSignAndInvertsTheRatio() {
        PairedExcess swapped = PairedExcess.of(Fixtures.FLOOR, Fixtures.ABOVE, 1);

        assertThat(swapped.difference()).isCloseTo(-EXCESS.difference(), within(1e-9));
        assertThat(swapped.ratio()).isCloseTo(1 / EXCESS.ratio(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfForksAndRoundsIsNoPartOfTheAnswer(long order) {
        // The same seed shuffles both alike, so that the pairs stay pairs.
        assertThat(PairedExcess.of(
                        Fixtures.shuffled(Fixtures.ABOVE, order), Fixtures.shuffled(Fixtures.FLOOR, order), 1))
                .isEqualTo(EXCESS);
    }

    @Test
    void aRoundThatOneCellLacksIsNoPair() {
        List<List<@Nullable Double>> holes = List.of(Arrays.asList(1.0, null, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0));
        List<List<@Nullable Double>> shorter = List.of(Arrays.asList(1.0, 2.0, Double.NaN, 4.0, 5.0, 6.0, 7.0));

        assertThat(PairedExcess.of(holes, shorter, 1)).isEqualTo(new PairedExcess(null, null, null, null, 5));
    }

    @Test
    void fivePairsAreTooFewAndSixAreEnough() {
        List<List<@Nullable Double>> five = List.of(Fixtures.rounds(1, 2, 3), Fixtures.rounds(4, 5));
        List<List<@Nullable Double>> six = List.of(Fixtures.rounds(1, 2, 3), Fixtures.rounds(4, 5, 6));

        assertThat(PairedExcess.of(five, five, 1).ratio()).isNull();
        assertThat(PairedExcess.of(six, six, 1).ratio()).isEqualTo(1.0);
    }

    @Test
    void aRatioNeedsPositiveNumbers() {
        PairedExcess excess = PairedExcess.of(
                List.of(Fixtures.rounds(0, 0, 0, 0, 0, 0)), List.of(Fixtures.rounds(1, 1, 1, 1, 1, 1)), 1);

        assertThat(excess.difference()).isEqualTo(-1.0);
        assertThat(excess.ratio()).isNull();
    }
}
