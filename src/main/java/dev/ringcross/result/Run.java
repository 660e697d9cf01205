package dev.ringcross.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of a run.
 *
 * @param id an id that is unique for this run
 * @param startedAt ISO-8601 instant, UTC; "unknown" in a file of another program
 * @param finishedAt the same
 * @param jvms fresh JVMs that were begun; not each of them measured every cell
 * @param precision null when no precision was asked for
 * @param complete false when the run was interrupted and holds only what had been measured by then
 * @param command the command line as given
 * @param resumedAt the times at which it was continued after an interruption, in order
 * @param cpus the CPUs that tasks were pinned to: {@code measuring}, {@code other} where two tasks are on two CPUs, and
 *     their {@code distance}; empty where nothing was pinned
 * @param jars those whose primitives were measured and are not Ringcross's own
 * @param plan null where a run can't be continued: of claims, of other programs, of an older Ringcross
 */
public record Run(
        String id,
        String startedAt,
        String finishedAt,
        String profile,
        long seed,
        int jvms,
        @Nullable Precision precision,
        boolean complete,
        String command,
        @OptionalInOlderFiles List<String> resumedAt,
        @OptionalInOlderFiles Map<String, String> cpus,
        @OptionalInOlderFiles List<PrimitiveJar> jars,
        @Nullable Plan plan) {

    /** A run that was never continued and can't be. */
    public Run(
            String id,
            String startedAt,
            String finishedAt,
            String profile,
            long seed,
            int jvms,
            @Nullable Precision precision,
            boolean complete,
            String command) {
        this(
                id,
                startedAt,
                finishedAt,
                profile,
                seed,
                jvms,
                precision,
                complete,
                command,
                List.of(),
                Map.of(),
                List.of(),
                null);
    }

    /** This run with its plan. */
    public Run planned(Plan own) {
        return with(cpus, jars, own);
    }

    /** This run with the CPUs that its tasks were pinned to. */
    public Run on(Map<String, String> pinned) {
        return with(pinned, jars, plan);
    }

    /** This run with the jars that primitives came from. */
    public Run of(List<PrimitiveJar> named) {
        return with(cpus, named, plan);
    }

    private Run with(Map<String, String> pinned, List<PrimitiveJar> named, @Nullable Plan own) {
        return new Run(
                id,
                startedAt,
                finishedAt,
                profile,
                seed,
                jvms,
                precision,
                complete,
                command,
                resumedAt,
                pinned,
                named,
                own);
    }

    /** This run as the continuation of an earlier part. */
    public Run resuming(Run earlier) {
        List<String> resumed = new ArrayList<>(earlier.resumedAt);
        resumed.add(startedAt);
        return new Run(
                earlier.id,
                earlier.startedAt,
                finishedAt,
                profile,
                seed,
                jvms,
                precision,
                complete,
                earlier.command,
                List.copyOf(resumed),
                cpus,
                jars,
                plan);
    }
}
