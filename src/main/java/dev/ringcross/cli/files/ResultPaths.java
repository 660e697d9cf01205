package dev.ringcross.cli.files;

import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.json.AtomicFile;
import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The result files that a user names, one by one or by their directory, each once. */
public final class ResultPaths {
    private final List<Path> files = new ArrayList<>();
    private final Map<Path, Path> seen = new HashMap<>();
    private final Consumer<LeftOut> leftOut;

    private ResultPaths(Consumer<LeftOut> leftOut) {
        this.leftOut = leftOut;
    }

    /** @param leftOut gets a file that is no result, or is named a second time, and why */
    public static List<Path> of(List<Path> named, Consumer<LeftOut> leftOut) {
        ResultPaths paths = new ResultPaths(leftOut);
        for (Path one : named) {
            if (Files.isDirectory(one)) {
                paths.addDirectory(one);
            } else {
                paths.add(one);
            }
        }
        return paths.files;
    }

    private void addDirectory(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> inside = entries.filter(entry -> entry.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (inside.isEmpty()) {
                throw new UsageException(directory + " contains no .json file; name result files, or their directory");
            }
            inside.forEach(this::add);
            AtomicFile.abandoned(directory).forEach(part -> leftOut.accept(LeftOut.abandonedPart(part.toString())));
        } catch (IOException refused) {
            throw new UsageException(directory + " can't be listed; check its permissions with ls -l");
        }
    }

    private void add(Path file) {
        Path before = seen.putIfAbsent(real(file), file);
        if (before == null) {
            files.add(file);
        } else {
            leftOut.accept(LeftOut.sameFile(file.toString(), before.toString()));
        }
    }

    /** Where a file lies, whatever links lead to it; a pipe or a file that is not there lies where it is named. */
    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException nowhere) {
            return file.toAbsolutePath().normalize();
        }
    }
}
