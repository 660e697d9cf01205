package dev.ringcross.cli;

import dev.ringcross.run.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go; whether it takes a file is found out before anything is measured. */
final class OutputDirectory {
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

    Path file(String name) {
        return path.resolve(name);
    }
}
