package dev.ringcross.result;

/**
 * Whether a process of the run came to hold more and more.
 *
 * @param process as in {@link ResourceReading}
 * @param what the key of the readings
 * @param perPass how much more it held after each pass, in bytes or in number
 * @param flat whether the interval leaves it open that the slope is too small to matter
 */
public record ResourceSlope(String process, String what, double perPass, Interval ci95, boolean flat) {}
