package dev.ringcross.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A training run of the build, which records the classes that the short commands load, so that they start from a cached
 * image.
 */
public final class AotTrainingRun {
    private AotTrainingRun() {}

    private static final String JMH =
            "[{\"benchmark\": \"a.B.c\", \"primaryMetric\": {\"scoreUnit\": \"ns/op\", \"rawData\": [[1, 2, 3], [2, 3, 4]]}}]";

    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Path jmh = Files.createTempFile("training", ".json");
        Path own = jmh.resolveSibling(jmh.getFileName() + ".own.json");
        try {
            Files.writeString(jmh, JMH);
            for (List<String> command : List.of(
                    List.of("list"),
                    List.of("explain", "getppid"),
                    List.of("doctor"),
                    List.of("schema"),
                    List.of("report", jmh.toString(), "--format", "json", "-o", own.toString()),
                    List.of("compare", own.toString(), own.toString()),
                    List.of("merge", own.toString()),
                    List.of("--help"))) {
                run(command);
            }
        } finally {
            Files.deleteIfExists(own);
            Files.delete(jmh);
        }
    }

    private static void run(List<String> command) {
        int status = Ringcross.execute(command.toArray(String[]::new));
        if (status != Ringcross.DONE) {
            throw new IllegalStateException(command + " ended with " + status);
        }
    }
}
