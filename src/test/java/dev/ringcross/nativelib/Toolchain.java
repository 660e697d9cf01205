package dev.ringcross.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringcross.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs compilers, make and what they made, with one folder for all of their output. */
record Toolchain(Path folder) {
    static final Path SOURCES = Path.of("native").toAbsolutePath();

    /** Far longer than anything here takes: only what hangs meets it. */
    private static final int PATIENCE_SECONDS = 180;

    record Outcome(int status, String output) {}

    static void assumeLinux() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "not checked: the native library is Linux's");
    }

    /** Skips the test where one of the tools is missing. */
    static void assumeThere(String... tools) {
        assumeLinux();
        Needs.programs(tools);
    }

    /** What make built with this compiler and these flags, without a word: a warning is an error, and a note is a word. */
    Path makeSilently(String compiler, String flags, String... targets) throws IOException {
        String[] command = Stream.concat(
                        Stream.of("make", "-s", "-C", SOURCES.toString(), "CC=" + compiler, "OUT=" + folder),
                        Stream.of(targets).map(target -> folder + "/" + target))
                .toArray(String[]::new);
        Outcome made = run(Map.of("CFLAGS", flags), command);
        assertThat(made).isEqualTo(new Outcome(0, ""));
        return folder;
    }

    Outcome run(Map<String, String> environment, String... command) throws IOException {
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAKE"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command[0] + " hangs; so far: " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command[0], e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
