package dev.ringcross.cli.files;

import dev.ringcross.error.PlainReason;
import dev.ringcross.report.export.TextfileReport;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.AtomicFile;
import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The directory that node exporter's textfile collector reads. The numbers have a file of their own, which stays as it is
 * when a later run fails.
 */
public final class MetricsDirectory {
    private final Path path;

    private MetricsDirectory(Path path) {
        this.path = path;
    }

    /**
     * Checks before anything is measured that files can be written there. It is not made: node exporter would not read a
     * directory whose name is mistyped.
     */
    public static MetricsDirectory at(Path path) {
        try {
            Files.delete(Files.createTempFile(path, ".ringcross-", ".part"));
            AtomicFile.sweep(path);
        } catch (IOException refused) {
            throw new UsageException("--metrics " + path + ": " + PlainReason.ofWriting(refused)
                    + "; name the directory that node exporter reads (--collector.textfile.directory)");
        }
        return new MetricsDirectory(path);
    }

    public void numbers(Result result) {
        SafeFileWriter.metrics(path.resolve("ringcross.prom"), TextfileReport.of(result));
    }

    public void lastRun(boolean succeeded, Instant started, Instant ended) {
        SafeFileWriter.metrics(
                path.resolve("ringcross_last_run.prom"), TextfileReport.lastRun(succeeded, started, ended));
    }
}
