package dev.ringcross.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real launcher of this checkout, as a user runs it. */
public final class Launcher {
    static final Path CHECKOUT = Path.of("").toAbsolutePath();
    private static final int LIMIT_SECONDS = 240;

    private final List<String> before = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private Path script = CHECKOUT.resolve("ringcross");
    private Path directory = CHECKOUT;

    /** What a run of the launcher said, and how it ended. */
    record Outcome(int status, String out, String err) {
        List<String> outLines() {
            return out.lines().toList();
        }
    }

    static Outcome ringcross(String... arguments) {
        return new Launcher().run(arguments);
    }

    public Launcher with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Launcher without(String name) {
        environment.remove(name);
        return this;
    }

    Launcher script(Path other) {
        script = other;
        return this;
    }

    Launcher in(Path other) {
        directory = other;
        return this;
    }

    /** A command in front of the launcher, such as setpriv. */
    public Launcher behind(String... words) {
        before.addAll(List.of(words));
        return this;
    }

    public Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(script.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Outcome run(String... arguments) {
        try {
            Path out = Files.createTempFile("out", "");
            Path err = Files.createTempFile("err", "");
            Process process = start(out, err, arguments);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end within " + LIMIT_SECONDS + " s: " + List.of(arguments));
            }
            Outcome outcome = new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
