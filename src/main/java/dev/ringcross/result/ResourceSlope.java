package dev.ringcross.result;

/**
 * The growth of what a process of the run held.
 *
 * @param process the process, as in {@link ResourceReading}
 * @param what the key of the readings
 * @param perPass the growth per pass, in bytes or in number
 * @param flat whether the slope may be too small to matter
 */
public record ResourceSlope(String process, String what, double perPass, Interval ci95, boolean flat) {}
