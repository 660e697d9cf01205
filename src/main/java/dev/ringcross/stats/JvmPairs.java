package dev.ringcross.stats;

/**
 * Pairs two cells of one run into one value for each JVM: from the turns that they took together, or from the medians
 * of both.
 */
public final class JvmPairs {
    private JvmPairs() {}

    /**
     * The logarithm of the first over the second, a value for each JVM; NaN where a JVM measured but one of them.
     *
     * @param tookTurns whether both took turns together, so that turn i of one lies beside turn i of the other
     */
    public static double[] logRatios(TurnSamples above, TurnSamples below, boolean tookTurns) {
        return tookTurns
                ? above.paired(below, (one, other) -> StrictMath.log(one / other))
                        .medians()
                : JvmValues.differences(
                        above.map(StrictMath::log).medians(),
                        below.map(StrictMath::log).medians());
    }
}
