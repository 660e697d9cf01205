package dev.ringcross.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher;
import dev.ringcross.cli.Saved;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever ends a run: what was measured is saved, and nothing is left behind. */
@Tag("deep")
class InterruptionIT {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void a_signal_prints_and_saves_what_there_is(String signal, int status) throws Exception {
        Process run = start();
        List<ProcessHandle> descendants = measuring(run);
        signalGroup(signal, run);
        assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(status);
        Result result = ResultJson.read(Saved.file(directory.resolve("results")));
        assertThat(result.run().complete()).isFalse();
        assertThat(result.cells()).isNotEmpty();
        assertThat(Files.readString(directory.resolve("out"))).contains("pipe-pingpong");
        assertThat(read(directory.resolve("err")))
                .contains("interrupted; saved")
                .doesNotContain("JVM 10 of 10");
        // A helper ends by itself when its input does.
        await(() -> descendants.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void when_the_run_is_killed_its_measuring_jvm_and_helpers_go_too() throws Exception {
        Process run = start();
        List<ProcessHandle> descendants = measuring(run);
        run.destroyForcibly().waitFor();
        await(() -> descendants.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void a_signal_while_the_first_jvm_starts_is_heard() throws Exception {
        Process run = start();
        // The launcher has children too, before it becomes the run.
        await(() -> run.children()
                .anyMatch(child -> child.info().command().orElse("").endsWith("/java")));
        signalGroup("INT", run);
        assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(130);
        assertThat(read(directory.resolve("err"))).contains("interrupted; saved");
        assertThat(directory.resolve("tmp")).isEmptyDirectory();
    }

    /** As a terminal does. */
    private static void signalGroup(String signal, Process leader) throws Exception {
        new ProcessBuilder("kill", "-" + signal, "--", "-" + leader.pid())
                .start()
                .waitFor();
    }

    /** In a process group of its own; a test that runs in the background would have it ignore SIGINT. */
    private Process start() throws IOException {
        Files.createDirectory(directory.resolve("tmp"));
        return new Launcher()
                .behind("env", "--default-signal=HUP,INT,TERM", "setsid")
                .with("TMPDIR", directory.resolve("tmp").toString())
                .start(
                        directory.resolve("out"),
                        directory.resolve("err"),
                        "--only",
                        "pipe-pingpong,fork-exit",
                        "--profile",
                        "standard",
                        "--out",
                        directory.resolve("results").toString());
    }

    /** Waits until the measuring JVM has given its first number; the processes that then belong to the run. */
    private List<ProcessHandle> measuring(Process run) throws Exception {
        await(() -> read(directory.resolve("err")).contains("first number"));
        List<ProcessHandle> descendants = run.descendants().toList();
        assertThat(descendants).isNotEmpty();
        return descendants;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
