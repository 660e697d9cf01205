package dev.ringcross.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.CompilerHints;

/**
 * JMH's hints to the compiler. JMH writes them to the host's directory for temporary files, where a run that is killed
 * leaves them; here they move into the run's own at once.
 */
final class HintsFile {
    private static final String OPTION = "-XX:CompileCommandFile=";
    private static final String NAME = "compiler-hints";
    private static @Nullable List<String> options;
    private static byte[] hints = {};

    private HintsFile() {}

    /** Adds JMH's options to a JVM's; the file that they name lies in {@code directory}. */
    static synchronized void add(List<String> command, Path directory) throws IOException {
        if (options == null) {
            options = take();
        }
        for (String option : options) {
            command.add(option.equals(OPTION) ? OPTION + Files.write(directory.resolve(NAME), hints) : option);
        }
    }

    private static List<String> take() throws IOException {
        List<String> given = new ArrayList<>();
        CompilerHints.addCompilerHints(given);
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).startsWith(OPTION)) {
                Path file = Path.of(given.get(i).substring(OPTION.length()));
                hints = Files.readAllBytes(file);
                Files.delete(file);
                given.set(i, OPTION);
            }
        }
        return List.copyOf(given);
    }
}
