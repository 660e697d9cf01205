package dev.ringcross.cli.files;

import dev.ringcross.error.PlainReason;
import dev.ringcross.result.json.AtomicFile;
import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The directory for results. Whether a file can be written there is checked before anything is measured. */
public final class OutputDirectory {
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Stands for the name where /proc, which has it, can't be read. */
    private static final String UNKNOWN = "unknown-host";

    private final Path path;

    private OutputDirectory(Path path) {
        this.path = path;
    }

    public static OutputDirectory at(Path path) {
        return at("--out " + path, path);
    }

    /** @param asked the option that named the directory */
    public static OutputDirectory at(String asked, Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".ringcross-", ".part"));
            AtomicFile.sweep(path);
        } catch (IOException refused) {
            throw new UsageException(
                    asked + ": " + PlainReason.ofWriting(refused) + "; name a directory that you may write to");
        }
        return new OutputDirectory(path);
    }

    /**
     * Saves a result under an unused name made of the host's name and the start of the run. Characters of the host's
     * name that a file system may refuse are replaced.
     */
    public Path create(String prefix, @Nullable String hostname, Instant started, String text) {
        String host = (hostname == null ? UNKNOWN : hostname).replaceAll("[^A-Za-z0-9._-]", "_");
        String stem = prefix + host + "-" + FILE_TIME.format(started);
        for (int run = 1; ; run++) {
            Path file = path.resolve(stem + (run == 1 ? "" : "-" + run) + ".json");
            // The page goes beside it, under the same name.
            boolean taken = Files.exists(SafeFileWriter.page(file), LinkOption.NOFOLLOW_LINKS);
            if (!taken && SafeFileWriter.created(file, text)) {
                return file;
            }
        }
    }
}
