package dev.ringcross.run.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do, already checked.
 *
 * @param pairs the pairs of cells, by name, that claims compare; they take turns together
 * @param cpus the CPUs that measure, the first for the measuring thread; empty for the host's own choice
 * @param isolate one JVM for each group of cells instead of one for all: to check that sharing a JVM does not change
 *     results
 * @param cellSeconds how long a measuring JVM may be silent before its cell is taken to hang
 * @param stopRule the rule that says when there are enough JVMs; null for the profile's own aim
 * @param command the command line as given
 */
public record RunOptions(
        Profile profile,
        Selection selection,
        Schedule schedule,
        List<List<String>> pairs,
        long seed,
        List<Integer> cpus,
        boolean isolate,
        int cellSeconds,
        @Nullable StopRule stopRule,
        String command) {

    /** Thirty times what the most expensive cell takes on a slow guest. */
    public static final int CELL_SECONDS = 30;
}
