package dev.ringcross.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The result files of a directory that an explanation looks through. */
final class StoredFiles {
    /** Older ones are not looked through: an explanation shall not take longer than a measurement. */
    private static final int YOUNGEST = 20;

    private StoredFiles() {}

    /** The youngest first; none where there is no such directory. */
    static List<Path> youngest(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().startsWith("selftest-"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .limit(YOUNGEST)
                    .toList();
        }
    }
}
