package dev.ringcross.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** What the build runs once to record which classes the short commands load, so that they start from a cached image. */
public final class Training {
    private Training() {}

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        for (List<String> command : List.of(
                List.of("list"),
                List.of("explain", "getppid"),
                List.of("doctor"),
                List.of("schema"),
                List.of("--help"))) {
            int status = Ringcross.execute(command.toArray(String[]::new));
            if (status != Ringcross.DONE) {
                throw new IllegalStateException(command + " ended with " + status);
            }
        }
    }
}
