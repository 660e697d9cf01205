package dev.ringcross.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the host during one visit to cells that take turns.
 *
 * @param jvm the zero-based index of the measuring JVM
 * @param turnGroup the cells that took turns; those cells name it too
 * @param visit the zero-based number of the visit to this group in this JVM
 * @param latencyNs one step of an arithmetic loop bound by latency, read before the visit: stays flat when the physical
 *     core is shared, rises when the clock falls; null where it can't be read
 * @param runQueue runnable tasks on the host before the visit (procs_running in proc_stat(5)); -1 where it can't be read
 * @param stealRatio the share of the host's CPU time stolen by the hypervisor since the visit before; null
 *     where the counters of /proc/stat can't be read, did not move or stepped back
 * @param throughputNs one step of an arithmetic loop bound by throughput: before the first turn, and after each turn;
 *     rises when the physical core is shared. Null where the canary can't be read
 */
public record CanaryVisit(
        int jvm,
        String turnGroup,
        int visit,
        @Nullable Double latencyNs,
        int runQueue,
        @Nullable Double stealRatio,
        List<@Nullable Double> throughputNs) {

    /** This visit with other readings of the throughput. */
    public CanaryVisit with(List<@Nullable Double> readings) {
        return new CanaryVisit(jvm, turnGroup, visit, latencyNs, runQueue, stealRatio, readings);
    }

    /** The number of turns of the visit. */
    public int turns() {
        return throughputNs.size() - 1;
    }
}
