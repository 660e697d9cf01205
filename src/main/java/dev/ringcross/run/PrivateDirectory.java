package dev.ringcross.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A run's own directory for what its JVMs need to put somewhere; gone with the run. */
public record PrivateDirectory(Path path) implements AutoCloseable {

    public static PrivateDirectory create() throws IOException {
        return new PrivateDirectory(Files.createTempDirectory("ringcross-"));
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
