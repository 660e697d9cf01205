package dev.ringcross.cli;

import dev.ringcross.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Where results go; whether it takes a file is found out before anything is measured. */
final class OutputDirectory {
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path path;

    private OutputDirectory(Path path) {
        this.path = path;
    }

    static OutputDirectory at(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".ringcross-", ".probe"));
        } catch (IOException refused) {
            throw new UsageException(
                    "--out " + path + " takes no file (" + refused.getClass().getSimpleName() + ": "
                            + refused.getMessage() + "); name a directory that you may write to");
        }
        return new OutputDirectory(path);
    }

    /** The file of what was begun then on that host: of the host's name only what every file system takes. */
    Path file(String prefix, @Nullable String hostname, Instant started) {
        String host = String.valueOf(hostname).replaceAll("[^A-Za-z0-9._-]", "_");
        return path.resolve(prefix + host + "-" + FILE_TIME.format(started) + ".json");
    }
}
