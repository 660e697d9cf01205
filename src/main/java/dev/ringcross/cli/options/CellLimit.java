package dev.ringcross.cli.options;

import dev.ringcross.run.plan.RunOptions;
import picocli.CommandLine.Option;

/** How long a cell may be silent. A slow host, such as an emulated one, needs more than the default. */
public final class CellLimit {
    @Option(
            names = "--cell-limit",
            paramLabel = "S",
            description = "Seconds without an answer after which a cell counts as hanging; default: ${DEFAULT-VALUE}.")
    int seconds = RunOptions.CELL_SECONDS;

    public int seconds() {
        return Positive.orDefault("--cell-limit", seconds, RunOptions.CELL_SECONDS);
    }
}
