package dev.ringcross.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A run's own directory for what its JVMs need to put somewhere; gone with the run. */
final class PrivateDirectory implements AutoCloseable {
    private final Path path;

    PrivateDirectory() throws IOException {
        path = Files.createTempDirectory("ringcross-");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
