package dev.ringcross.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do, already checked.
 *
 * @param cpus the CPUs that measure, the first for the measuring thread; empty for the host's own choice
 * @param isolate one JVM per row instead of one for all: to show that sharing a JVM moves no cell
 * @param iterationMillis how long one cell is measured in one round
 * @param cellSeconds how long one cell may take in one round before it is taken to hang
 * @param stopRule when there are forks enough; null for as many as the schedule says
 * @param command the command line as given
 */
public record RunOptions(
        Profile profile,
        Selection selection,
        Profile.Schedule schedule,
        long seed,
        List<Integer> cpus,
        boolean isolate,
        int iterationMillis,
        int cellSeconds,
        @Nullable StopRule stopRule,
        String command) {

    /** Short: near in time, so that both cells of a pair meet the host in the same state. */
    public static final int ITERATION_MILLIS = 10;

    /** Thirty times what the dearest cell takes on a slow guest. */
    public static final int CELL_SECONDS = 30;

    /** As many forks as the schedule says. */
    public RunOptions(
            Profile profile,
            Selection selection,
            Profile.Schedule schedule,
            long seed,
            List<Integer> cpus,
            boolean isolate,
            int iterationMillis,
            int cellSeconds,
            String command) {
        this(profile, selection, schedule, seed, cpus, isolate, iterationMillis, cellSeconds, null, command);
    }

    public int forks() {
        return schedule.forks();
    }

    public int rounds() {
        return schedule.rounds();
    }
}
