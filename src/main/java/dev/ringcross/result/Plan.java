package dev.ringcross.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked for, beside its profile and seed, and how far it has come: what is needed to go on with it.
 *
 * @param firstJvms how many fresh JVMs measure everything
 * @param mostJvms how many there may be in all; those after the first measure what is still wide
 * @param finishedJvms how many of them, from the first on, have measured all that they were given
 * @param visits to each group of cells in one JVM
 * @param turns at most in one visit
 * @param visitMillis after which a visit ends
 * @param warmMillis at most for warming one cell
 * @param tails whether single operations are sampled
 * @param seconds that the timing may take; null for as long as it takes
 * @param isolate one JVM for each group of cells
 * @param cellSeconds seconds of silence after which a cell is taken to hang
 * @param cpus to measure on, the measuring one first; empty for the host's own choice
 * @param precision as a fraction; null when none was asked for
 * @param maxSeconds of timing with a precision; null without one
 * @param timedSeconds of timing so far
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

    /** Whether each number can be; a file that was edited may say less than nothing. */
    public boolean makesSense() {
        boolean counts = firstJvms > 0 && mostJvms >= firstJvms && finishedJvms >= 0 && visits > 0 && turns > 0;
        boolean times = visitMillis >= 0 && warmMillis >= 0 && cellSeconds > 0 && timedSeconds >= 0;
        return counts && times && (precision == null) == (maxSeconds == null);
    }
}
