package dev.ringcross.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run: some fresh JVMs.
 *
 * @param id unique for this run
 * @param startedAt ISO-8601 instant, UTC; "unknown" in what another program's file was read into
 * @param finishedAt the same
 * @param jvms fresh JVMs that were begun; not each of them measured every cell
 * @param precision null when none was asked for
 * @param complete false when the run was interrupted and holds only what had been measured by then
 * @param command the command line as given
 * @param resumedAt when it was gone on with after an interruption, in order
 * @param plan null where a run can't be gone on with: of claims, of other programs, of an older Ringcross
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
        @Nullable Plan plan) {

    /** One that was never resumed, nor can be. */
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
        this(id, startedAt, finishedAt, profile, seed, jvms, precision, complete, command, List.of(), null);
    }

    /** With what it was asked for. */
    public Run planned(Plan own) {
        return new Run(id, startedAt, finishedAt, profile, seed, jvms, precision, complete, command, resumedAt, own);
    }

    /** As the continuation of an earlier part. */
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
                plan);
    }
}
