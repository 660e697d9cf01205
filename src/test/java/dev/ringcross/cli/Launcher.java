package dev.ringcross.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher script of this checkout, run as a user would run it, with the jar that the build has just made. */
final class Launcher {
    static final Path CHECKOUT = Path.of("").toAbsolutePath();
    static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final long PATIENCE_SECONDS = 120;
    private static final String JAR = "target/ringcross.jar";
    private static final String IMAGE = "target/ringcross.aot";

    private final List<String> prefix;
    private final Path script;
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private Path directory = CHECKOUT;

    private Launcher(List<String> prefix, Path script) {
        this.prefix = prefix;
        this.script = script;
        List.of("NO_COLOR", "LC_ALL", "LC_CTYPE", "CDPATH", "JAVA_HOME").forEach(environment::remove);
        environment.putAll(Map.of("LANG", "C.UTF-8", "TERM", "xterm", "JAVA_HOME", JDK.toString()));
    }

    /** How a run ended. */
    record Ending(int status, String out, String err) {
        List<String> errorLines() {
            return err.lines().toList();
        }
    }

    static Launcher here() {
        return at(CHECKOUT.resolve("ringcross"));
    }

    static Launcher at(Path script) {
        return new Launcher(List.of(), script);
    }

    /** Through another program that executes its arguments: another user, another process group. */
    Launcher through(String... program) {
        return copy(Arrays.asList(program));
    }

    Launcher in(Path working) {
        Launcher copy = copy(prefix);
        copy.directory = working;
        return copy;
    }

    Launcher with(String variable, String value) {
        Launcher copy = copy(prefix);
        copy.environment.put(variable, value);
        return copy;
    }

    Launcher without(String variable) {
        Launcher copy = copy(prefix);
        copy.environment.remove(variable);
        return copy;
    }

    private Launcher copy(List<String> program) {
        Launcher copy = new Launcher(program, script);
        copy.environment.clear();
        copy.environment.putAll(environment);
        copy.directory = directory;
        return copy;
    }

    Ending run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).ending();
    }

    /** Starts it; its two streams go to files, so that it never waits for a reader. */
    Started start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(script.toString());
        command.addAll(Arrays.asList(arguments));
        Path out = Files.createTempFile("launcher", ".out");
        Path err = Files.createTempFile("launcher", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, err);
    }

    /** A run that goes on. */
    record Started(Process process, Path out, Path err) {

        Ending ending() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running; it said: " + Files.readString(err));
            }
            Ending ending = new Ending(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ending;
        }

        /** Waits until standard error holds these words. */
        void awaitSaying(String words) throws IOException, InterruptedException {
            Await.until(() -> Files.readString(err).contains(words), "'" + words + "' on standard error");
        }
    }

    /** What is needed to run, elsewhere, readable for everyone; no sources, so it is never built there. */
    static Path installIn(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("target"));
        for (String file : List.of("ringcross", JAR, IMAGE)) {
            Files.copy(CHECKOUT.resolve(file), folder.resolve(file));
            Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (Path parent : List.of(folder, folder.resolve("target"))) {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder.resolve("ringcross");
    }
}
