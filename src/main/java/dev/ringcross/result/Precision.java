package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * The precision that was asked of a run, and the precision that it reached.
 *
 * @param target half the width of a cell's 95 % interval over its typical value: as a fraction, 0.02 is 2 %
 * @param reached the same for the widest cell; null when a cell has no interval
 * @param stoppedBy what ended its timing
 * @param maxSeconds how long the timing was allowed to take
 */
public record Precision(double target, @Nullable Double reached, StoppedBy stoppedBy, double maxSeconds) {

    /** What ends a run that is asked for a precision. */
    public enum StoppedBy {
        PRECISION,
        MAX_TIME,
        INTERRUPTED
    }
}
