package dev.ringcross.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A run's own directory for what its JVMs need to put somewhere; gone with the run. */
public record PrivateDirectory(Path path) implements AutoCloseable {
    private static final int ATTEMPTS = 100;

    public static PrivateDirectory create() throws IOException {
        return new PrivateDirectory(Files.createTempDirectory("ringcross-"));
    }

    /** Again when something was put there, or went, at the same time: a library that is just being unpacked. */
    @Override
    public void close() throws IOException {
        for (int attempt = 1; Files.exists(path); attempt++) {
            try {
                remove();
            } catch (IOException | UncheckedIOException busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
            }
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
