package dev.ringcross.call;

import dev.ringcross.bindings.Linux;

/** Two loops of arithmetic in C whose speed tells what state the host is in. Neither enters the kernel. */
public final class Canary {
    /** About 15 µs each: long enough that a clock read does not show. */
    private static final int STEPS = 27_000;

    private Canary() {}

    /**
     * Nanoseconds a step of a loop bound by how many additions the core can start: rises when the core is shared. The
     * middle one of three readings: what the kernel has put off until after an operation hits one of them.
     */
    public static double throughputNanos() {
        return middle(throughput(), throughput(), throughput());
    }

    /** Nanoseconds a step of a loop that waits for itself: follows the clock frequency only. */
    public static double latencyNanos() {
        return middle(latency(), latency(), latency());
    }

    private static double throughput() {
        long start = System.nanoTime();
        Linux.ringcross_alu_throughput(STEPS);
        return (double) (System.nanoTime() - start) / STEPS;
    }

    private static double latency() {
        long start = System.nanoTime();
        Linux.ringcross_alu_latency(STEPS);
        return (double) (System.nanoTime() - start) / STEPS;
    }

    private static double middle(double one, double other, double third) {
        return Math.max(Math.min(one, other), Math.min(Math.max(one, other), third));
    }
}
