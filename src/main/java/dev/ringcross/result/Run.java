package dev.ringcross.result;

/**
 * One run: some fresh JVMs (forks), each with some rounds.
 *
 * @param id unique for this run
 * @param startedAt ISO-8601 instant, UTC
 * @param finishedAt ISO-8601 instant, UTC
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
        boolean complete,
        String command) {}
