package dev.ringcross.cli.options;

import dev.ringcross.cli.files.MetricsDirectory;
import dev.ringcross.result.Result;
import dev.ringcross.run.plan.UsageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where node exporter is told about a run: its numbers, and whether it succeeded. */
public final class MetricsOption {
    @Option(
            names = "--metrics",
            paramLabel = "DIR",
            description = "Directory of node exporter's textfile collector; gets ringcross.prom.")
    @Nullable
    Path directory;

    private @Nullable MetricsDirectory metrics;
    private boolean succeeded;

    /** Runs, and tells when that ended and whether it succeeded. The numbers of an earlier run stay where this one fails. */
    public int recorded(Callable<Integer> run, Supplier<Instant> clock) throws Exception {
        if (directory == null) {
            return run.call();
        }
        MetricsDirectory told = MetricsDirectory.at(directory);
        metrics = told;
        Instant started = clock.get();
        int status;
        try {
            status = run.call();
        } catch (Exception | Error failed) {
            tellFailure(told, started, clock.get());
            throw failed;
        }
        told.lastRun(succeeded, started, clock.get());
        return status;
    }

    /** The error that ended the run is thrown on, so one more is said here. */
    private static void tellFailure(MetricsDirectory told, Instant started, Instant ended) {
        try {
            told.lastRun(false, started, ended);
        } catch (UsageException refused) {
            System.err.println("ringcross: " + refused.getMessage());
        }
    }

    /** Hands over the numbers of a run that succeeded. */
    public void succeeded(Result result) {
        if (metrics != null) {
            metrics.numbers(result);
            succeeded = true;
        }
    }
}
