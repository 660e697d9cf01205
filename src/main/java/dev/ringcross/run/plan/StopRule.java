package dev.ringcross.run.plan;

/**
 * When a run has JVMs enough: every cell's interval is narrow, or the time is over.
 *
 * @param target half the width of a cell's 95 % interval over its typical value, as a fraction
 * @param maxSeconds how long the timing may take; counting comes after it
 */
public record StopRule(double target, double maxSeconds) {
    /** The fewest JVMs: with fewer, Student's interval is more than half as wide again as with many. */
    public static final int FEWEST_JVMS = 5;
}
