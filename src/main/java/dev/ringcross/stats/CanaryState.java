package dev.ringcross.stats;

/**
 * Tells the states of a host apart by the canary, a loop of arithmetic of known length. A physical core that is shared
 * with another guest gives the throughput-bound loop 1.4 to 4 times its quiet time, while steal reads 0. Turns are
 * chosen by the canary alone, never by what a cell took.
 *
 * @param quiet the nanoseconds of a step when nothing disturbs it
 */
public record CanaryState(double quiet) {
    /** A turn is quiet when the canary before and after it lies within this much of its quiet value. */
    public static final double QUIET_BAND = 0.08;

    /** A turn is slow when the canary takes so many times its quiet value: about halfway between the states. */
    public static final double SLOW_RATIO = 1.2;

    /** A twentieth of quiet readings is enough to find their value; fewer are taken for outliers. */
    private static final double QUIET_SHARE = 0.05;

    /**
     * Finds the quiet value from all readings of a run; NaN is skipped. Without any reading the quiet value is NaN, and
     * no turn is quiet or slow.
     */
    public static CanaryState of(double[] readings) {
        double[] sorted = TurnSamples.finiteAscending(readings);
        return new CanaryState(sorted.length == 0 ? Double.NaN : Percentile.ofSorted(sorted, QUIET_SHARE));
    }

    /**
     * Whether both readings, before and after a turn, lie within the band. A reading far below the band is another
     * state too.
     */
    public boolean isQuiet(double before, double after) {
        return isWithin(before) && isWithin(after);
    }

    private boolean isWithin(double reading) {
        return Math.abs(reading / quiet - 1) <= QUIET_BAND;
    }

    /** Whether the host was slow during a turn. */
    public boolean isSlow(double before, double after) {
        return (before + after) / 2 > SLOW_RATIO * quiet;
    }
}
