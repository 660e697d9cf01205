package dev.ringcross.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a run, beside its profile and seed, and its progress: what is needed to continue it.
 *
 * @param firstJvms the number of fresh JVMs that measure everything
 * @param mostJvms the largest number of JVMs; those after the first measure cells whose intervals are still wide
 * @param finishedJvms the number of JVMs, from the first on, that have finished their plan
 * @param visits visits to each group of cells in one JVM
 * @param turns the largest number of turns in one visit
 * @param visitMillis the time after which a visit ends
 * @param warmMillis the longest time for warming one cell
 * @param tails whether single operations are sampled
 * @param seconds the seconds that the timing may take; null for no limit
 * @param isolate whether each group of cells has a JVM of its own
 * @param cellSeconds the seconds without an answer after which a cell counts as hanging
 * @param cpus the CPUs to use, that of the measuring thread first; empty for the default
 * @param precision the precision as a fraction; null when none was asked for
 * @param maxSeconds the most seconds of timing with a precision; null without one
 * @param timedSeconds the seconds of timing so far
 * @param byName whether primitives were asked for by name
 */
public record Plan(
        int firstJvms,
        int mostJvms,
        int finishedJvms,
        int visits,
        int turns,
        int visitMillis,
        int warmMillis,
        boolean tails,
        @Nullable Double seconds,
        boolean isolate,
        int cellSeconds,
        List<Integer> cpus,
        @Nullable Double precision,
        @Nullable Double maxSeconds,
        double timedSeconds,
        boolean byName) {

    /** Whether each number is possible; an edited file may have negative ones. */
    public boolean makesSense() {
        boolean counts = firstJvms > 0 && mostJvms >= firstJvms && finishedJvms >= 0 && visits > 0 && turns > 0;
        boolean times = visitMillis >= 0 && warmMillis >= 0 && cellSeconds > 0 && timedSeconds >= 0;
        return counts && times && (precision == null) == (maxSeconds == null);
    }
}
