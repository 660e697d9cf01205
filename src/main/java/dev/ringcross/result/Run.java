package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * One run: some fresh JVMs (forks), each with some rounds.
 *
 * @param id unique for this run
 * @param startedAt ISO-8601 instant, UTC; "unknown" in what another program's file was read into
 * @param finishedAt the same
 * @param forks that were begun
 * @param precision null when none was asked for
 * @param complete false when the run was interrupted and holds only what had been measured by then
 * @param command the command line as given
 */
public record Run(
        String id,
        String startedAt,
        String finishedAt,
        String profile,
        long seed,
        int forks,
        int rounds,
        @Nullable Precision precision,
        boolean complete,
        String command) {}
