package dev.ringcross.call;

import dev.ringcross.bindings.Linux;

/** Two loops of arithmetic in C whose speed shows the state of the host. Neither enters the kernel. */
public final class Canary {
    /** The number of steps, about 15 µs: long enough to hide the clock read. */
    private static final int STEPS = 27_000;

    private Canary() {}

    /**
     * Nanoseconds per step of a loop bound by the throughput of additions, which rises when the core is shared. The
     * middle one of three readings counts, since work that the kernel has put off until after an operation may hit one
     * of them.
     */
    public static double throughputNanos() {
        return middle(throughput(), throughput(), throughput());
    }

    /**
     * Nanoseconds per step of a loop in which each step waits for the one before: it follows the clock frequency only.
     */
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
