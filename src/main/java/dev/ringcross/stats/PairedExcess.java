package dev.ringcross.stats;

import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The excess of a cell over its baseline. Within a turn both meet the host in the same state, so the difference repeats
 * even where the two numbers do not.
 *
 * @param difference the estimate over the JVMs of each JVM's median difference within its turns, in the samples' unit
 * @param ratio the same from the logarithms of the ratios, converted back to a ratio; null where the samples are not
 *     positive
 * @param ratioCi95 the 95 % interval of the ratio; null with one JVM
 * @param samples the differences by JVM, two a turn; empty where the two did not take turns together
 */
public record PairedExcess(
        JvmValues difference,
        @Nullable Double ratio,
        @Nullable Range ratioCi95,
        TurnSamples samples) {

    /**
     * The excess of a cell that took turns with its baseline. Each turn gives two differences, one to either slice of
     * the baseline. A single difference to the mean of both would be biased: an interrupted slice would lower it twice
     * as often as raise it.
     *
     * @param baseline the baseline's first slice in each turn
     * @param twin the baseline's second slice in each turn
     */
    public static @Nullable PairedExcess inTurns(
            TurnSamples cell, TurnSamples baseline, TurnSamples twin, double widening) {
        TurnSamples differences = toBoth(cell, baseline, twin, (above, below) -> above - below);
        TurnSamples logRatios = toBoth(cell, baseline, twin, (above, below) -> StrictMath.log(above / below));
        return of(differences.medians(), logRatios.medians(), differences, widening);
    }

    private static TurnSamples toBoth(
            TurnSamples cell, TurnSamples baseline, TurnSamples twin, DoubleBinaryOperator value) {
        return cell.paired(baseline, value).joined(cell.paired(twin, value));
    }

    /** The excess of a cell that was measured alone, from the medians of both in each JVM. */
    public static @Nullable PairedExcess byJvm(TurnSamples cell, TurnSamples baseline, double widening) {
        double[] above = cell.medians();
        double[] below = baseline.medians();
        double[] logAbove = cell.map(StrictMath::log).medians();
        double[] logBelow = baseline.map(StrictMath::log).medians();
        return of(
                JvmValues.differences(above, below),
                JvmValues.differences(logAbove, logBelow),
                new TurnSamples(new double[0][]),
                widening);
    }

    private static @Nullable PairedExcess of(
            double[] differences, double[] logRatios, TurnSamples samples, double widening) {
        JvmValues difference = JvmValues.of(differences, widening);
        if (difference == null) {
            return null;
        }
        JvmValues ratio = JvmValues.of(logRatios, widening);
        Range logs = ratio == null ? null : ratio.ci95();
        return new PairedExcess(
                difference,
                ratio == null ? null : StrictMath.exp(ratio.typical()),
                logs == null ? null : new Range(StrictMath.exp(logs.low()), StrictMath.exp(logs.high())),
                samples);
    }
}
