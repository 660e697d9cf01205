package dev.ringcross.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked for, beside its profile, seed and rounds, and how far it has come: what is needed to go on with it.
 *
 * @param forks how many fresh JVMs; with a precision as many as it takes
 * @param finishedForks how many of them, from the first on, have measured everything
 * @param isolate one JVM for each row
 * @param iterationMillis milliseconds a cell and round
 * @param cellSeconds seconds after which a cell is taken to hang
 * @param cpus to measure on, the measuring one first; empty for the host's own choice
 * @param precision as a fraction; null when none was asked for
 * @param maxSeconds of timing with a precision; null without one
 * @param timedSeconds of timing so far
 * @param byName whether primitives were asked for by name
 */
public record Plan(
        int forks,
        int finishedForks,
        int warmPasses,
        boolean isolate,
        int iterationMillis,
        int cellSeconds,
        List<Integer> cpus,
        @Nullable Double precision,
        @Nullable Double maxSeconds,
        double timedSeconds,
        boolean byName) {

    /** What a file may say that was edited: less than nothing. */
    public boolean makesSense() {
        boolean counts = forks > 0 && finishedForks >= 0 && warmPasses >= 0;
        boolean times = iterationMillis > 0 && cellSeconds > 0 && timedSeconds >= 0;
        return counts && times && (precision == null) == (maxSeconds == null);
    }
}
