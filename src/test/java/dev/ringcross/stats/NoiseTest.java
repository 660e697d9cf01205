package dev.ringcross.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a run says of itself: the A/A arm and the slow rounds. */
class NoiseTest {
    private static Difference twin(double low, double high) {
        return new Difference(1.0, new Range(low, high), 1.0, 100, 10, null);
    }

    @Test
    void theNoiseFloorIsTheFarthestThatAnyTwinReaches() {
        assertThat(AaArm.noiseFloor(List.of(twin(0.99, 1.01), twin(0.96, 1.02))))
                .hasValueCloseTo(0.04, within(1e-12));
        assertThat(AaArm.noiseFloor(List.of(twin(0.99, 1.03), twin(1.0, 1.0)))).hasValueCloseTo(0.03, within(1e-12));
    }

    @Test
    void aTwinWithTooFewPairsSaysNothing() {
        Difference few = new Difference(null, null, null, 3, 1, "need at least 6 pairs, have 3");

        assertThat(AaArm.noiseFloor(List.of())).isEmpty();
        assertThat(AaArm.noiseFloor(List.of(few))).isEmpty();
        assertThat(AaArm.noiseFloor(List.of(few, twin(0.98, 1.01)))).hasValueCloseTo(0.02, within(1e-12));
    }

    @Test
    void identicalTwinsHaveNoNoise() {
        assertThat(AaArm.noiseFloor(List.of(Difference.paired(Fixtures.FLOOR, Fixtures.FLOOR, 0, 1))))
                .hasValue(0);
    }

    @Test
    void simulatedTwinsReachAboutAsFarAsTheirNoise() {
        List<List<@Nullable Double>> first = Fixtures.simulated(100, 5, 25, 0, 0.05, new Random(1));
        List<List<@Nullable Double>> second = Fixtures.simulated(100, 5, 25, 0, 0.05, new Random(2));

        assertThat(AaArm.noiseFloor(List.of(Difference.paired(first, second, 0, 1)))
                        .orElseThrow())
                .isBetween(0.005, 0.06);
    }

    @Test
    void roundsInTheSlowStateAreToldFromTheOthers() {
        // 0.645 ns when the core is quiet and 1.4 × that when it is shared, both with a few per cent of scatter.
        double[] readings = {0.645, 0.902, 0.651, 0.648, 0.911, 0.899, 0.66, 0.645, 0.905, 0.646};
        SlowRounds slow = SlowRounds.of(readings);

        assertThat(slow.fast()).isEqualTo(0.645);
        for (double reading : readings) {
            assertThat(slow.slow(reading)).as("%s ns", reading).isEqualTo(reading > 0.8);
        }
    }

    @Test
    void aTenthOfQuietRoundsIsEnoughToKnowTheSlowOnes() {
        double[] readings = new double[21];
        Arrays.fill(readings, 0.9);
        readings[4] = readings[9] = readings[17] = 0.64;

        assertThat(SlowRounds.of(readings).slow(0.9)).isTrue();
    }

    @Test
    void withoutReadingsNothingIsSlow() {
        assertThat(SlowRounds.of(new double[0]).slow(5)).isFalse();
        assertThat(SlowRounds.of(new double[] {Double.NaN}).slow(5)).isFalse();
        assertThat(SlowRounds.of(new double[] {0.6, Double.NaN}).slow(Double.NaN))
                .isFalse();
    }
}
