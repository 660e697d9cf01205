package dev.ringcross.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cell costs over another, paired by round. Both were measured within the same fraction of a second, so what
 * the host did to one it did to the other, and the difference repeats where the two numbers alone do not.
 *
 * @param difference the median over forks of the fork's median of the per-round differences, in the samples' unit
 * @param differenceCi95 its 95 % interval, by {@link Bootstrap}
 * @param ratio the same of the per-round log ratios, given back as a ratio
 * @param ratioCi95 its 95 % interval
 * @param pairs rounds in which both were measured; under {@value Summary#NEED} all of the above are null
 */
public record PairedExcess(
        @Nullable Double difference,
        @Nullable Range differenceCi95,
        @Nullable Double ratio,
        @Nullable Range ratioCi95,
        int pairs) {

    /** The excess of {@code cell} over {@code floor}, both by fork, then round. */
    public static PairedExcess of(
            List<? extends List<@Nullable Double>> cell, List<? extends List<@Nullable Double>> floor, long seed) {
        Samples differences = Samples.paired(cell, floor, (above, below) -> above - below);
        int pairs = differences.count();
        if (pairs < Summary.NEED) {
            return new PairedExcess(null, null, null, null, pairs);
        }
        Range ci95 = Bootstrap.ci95(differences, seed, Bootstrap.RESAMPLES);
        // A ratio needs two positive numbers; the logarithm is NaN or an infinity otherwise, which Samples drops.
        Samples logRatios =
                Samples.paired(cell, floor, (above, below) -> StrictMath.log(above) - StrictMath.log(below));
        if (logRatios.count() < Summary.NEED) {
            return new PairedExcess(differences.typical(), ci95, null, null, pairs);
        }
        Range logCi95 = Bootstrap.ci95(logRatios, seed, Bootstrap.RESAMPLES);
        return new PairedExcess(
                differences.typical(),
                ci95,
                StrictMath.exp(logRatios.typical()),
                new Range(StrictMath.exp(logCi95.low()), StrictMath.exp(logCi95.high())),
                pairs);
    }
}
