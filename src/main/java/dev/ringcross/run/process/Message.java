package dev.ringcross.run.process;

import dev.ringcross.result.ResourceReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message from a measuring JVM to the run: one line of JSON, always sent between two turns. Cells are given as
 * indices of the plan.
 */
public sealed interface Message {

    /** The JVM is up and has its plan. */
    record Started() implements Message {}

    /** The cells of a group were warmed, for the first time or once more: the JVM is alive. */
    record Warming(String turnGroup) implements Message {}

    /**
     * A cell is warm and calibrated.
     *
     * @param steady whether its slices had become steady within the limit
     * @param operations the number of operations in one slice, frozen for this JVM
     * @param nanosPerOperation the estimate of the calibration, which is not a sample
     */
    record Warmed(int cell, boolean steady, double millis, long operations, double nanosPerOperation)
            implements Message {}

    /**
     * The turns of one visit, complete turns only.
     *
     * @param turnGroup the name of the group
     * @param visit the number of the visit to this group in this JVM; a long visit is told in several messages
     * @param host the host's state when the visit began
     * @param throughputNs the canary's readings, nanoseconds a step: one before the first turn and one after each turn
     * @param arms the samples of each arm, one for each turn
     */
    record Turns(String turnGroup, int visit, HostState host, double[] throughputNs, List<ArmSamples> arms)
            implements Message {}

    /**
     * The state of the host between two visits.
     *
     * @param latencyNs the canary's latency-bound loop, nanoseconds a step; NaN where it could not be read
     * @param runQueue runnable tasks on the host (procs_running in proc_stat(5)); -1 where /proc/stat can't be read
     * @param stealRatio the share of the host's CPU time stolen since the visit before, 0 … 1; NaN
     *     where the counters do not tell
     */
    record HostState(double latencyNs, int runQueue, double stealRatio) {}

    /** The role in which a cell is measured: as itself, as its own twin, or with an injected delay. */
    enum Role {
        CELL,
        TWIN,
        INJECTED
    }

    /** The samples of one arm, in the primitive's unit per operation; NaN where a turn gave none. */
    record ArmSamples(int cell, Role role, double[] samples) {}

    /** Single operations of one cell, as an encoded histogram. */
    record Tail(int cell, String histogram) implements Message {}

    /** What this JVM and its parent hold: memory, descriptors, threads, children. */
    record Resources(ResourceReading reading) implements Message {}

    /** The kernel's counts over {@code operations} of one cell. */
    record Counted(
            int cell,
            String source,
            @Nullable String reason,
            long operations,
            @Nullable Long kernelEntries,
            @Nullable Long contextSwitches,
            long involuntarySwitches,
            long tracerStops,
            long pageFaults)
            implements Message {}

    /** A cell gave no number, for a reason. */
    record NoNumber(int cell, boolean absent, String reason) implements Message {}

    /** The JVM waits for its turn beside another one. */
    record Ready() implements Message {}

    /**
     * Everything that was asked for is done.
     *
     * @param waitedNanos how long the measuring thread was runnable and waited for a CPU; 0 where the kernel does not tell
     */
    record Done(long waitedNanos) implements Message {}
}
