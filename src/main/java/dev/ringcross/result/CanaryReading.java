package dev.ringcross.result;

/**
 * The state of the host between two rounds.
 *
 * @param throughputNs one step of an ALU loop bound by throughput: rises when the physical core is shared
 * @param latencyNs one step of an ALU loop bound by latency: stays flat when the core is shared, rises when the clock falls
 * @param runQueue runnable tasks on the host (procs_running in proc_stat(5))
 * @param stealRatio share of time stolen by the hypervisor since the last reading
 * @param slow whether this round was in the host's slow state, judged against the run's own fast readings
 */
public record CanaryReading(
        int fork, int round, double throughputNs, double latencyNs, int runQueue, double stealRatio, boolean slow) {}
