package dev.ringcross.result;

/**
 * The times of single operations, sampled over all JVMs, in nanoseconds, to three significant digits.
 *
 * @param count operations that were sampled
 * @param p999 the 99.9th percentile
 * @param histogram all of them: HdrHistogram's compressed V2 encoding, in base64
 */
public record Tail(long count, double p50, double p90, double p99, double p999, double max, String histogram) {}
