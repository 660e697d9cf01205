package dev.ringcross.call;

import dev.ringcross.bindings.Linux;

/** Two loops of arithmetic in C whose speed tells what state the host is in. Neither enters the kernel. */
public final class Canary {
    /** Long enough that a clock read does not show, short enough (under a millisecond) to fit between rounds. */
    private static final int STEPS = 200_000;

    private Canary() {}

    /** Nanoseconds a step of a loop bound by how many additions the core can start: rises when the core is shared. */
    public static double throughputNanos() {
        long start = System.nanoTime();
        Linux.ringcross_alu_throughput(STEPS);
        return (double) (System.nanoTime() - start) / STEPS;
    }

    /** Nanoseconds a step of a loop that waits for itself: follows the clock frequency only. */
    public static double latencyNanos() {
        long start = System.nanoTime();
        Linux.ringcross_alu_latency(STEPS);
        return (double) (System.nanoTime() - start) / STEPS;
    }
}
