package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Ending;
import dev.ringcross.cli.Launcher.Started;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever ends a run, it leaves no process and no file but its result. */
class EndingIT {
    private static final Pattern PRIVATE = Pattern.compile("-Djava\\.io\\.tmpdir=(\\S*ringcross-[0-9]+)");
    private static final long SOON_MILLIS = 10_000;

    @TempDir
    Path out;

    /** In a process group of its own, whose signals are not ignored, as from an interactive shell. */
    private Started measuring(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(Arrays.asList(options));
        arguments.addAll(List.of("--only", "pipe-pingpong,fork-exit", "--out", out.toString()));
        return Launcher.here()
                .through("env", "--default-signal=INT,TERM", "setsid")
                .start(arguments.toArray(String[]::new));
    }

    /** The private directory of the measuring JVM, once there is one. */
    private static Path privateDirectory(Started run) throws IOException, InterruptedException {
        Await.until(() -> seenDirectory(run).isPresent(), "a measuring JVM");
        return seenDirectory(run).orElseThrow();
    }

    private static Optional<Path> seenDirectory(Started run) {
        return run.process()
                .children()
                .map(child -> PRIVATE.matcher(commandLine(child)))
                .filter(Matcher::find)
                .map(match -> Path.of(match.group(1)))
                .findFirst();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    private static void signal(String name, String target) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", "kill -" + name + " " + target)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void assertGoneSoon(List<ProcessHandle> processes) throws IOException, InterruptedException {
        Await.within(
                SOON_MILLIS,
                () -> processes.stream().noneMatch(ProcessHandle::isAlive),
                "the end of " + processes.stream().map(EndingIT::commandLine).toList());
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalSavesWhatThereIs(String signal, int status) throws Exception {
        Started run = measuring("--profile", "standard");
        Path directory = privateDirectory(run);
        run.awaitSaying("first number");
        List<ProcessHandle> descendants = run.process().descendants().toList();

        signal(signal, "-" + run.process().pid());

        Ending ending = run.ending();
        assertThat(ending.status()).isEqualTo(status);
        assertThat(ending.out()).contains("pipe-pingpong");
        assertThat(ending.err()).contains("interrupted; saved").doesNotContain("Exception", "JVM 10 of 10");
        assertThat(Saved.in(out).complete()).isFalse();
        assertThat(Saved.in(out).text()).doesNotContain("the measuring JVM ended");
        assertGoneSoon(descendants);
        assertThat(directory).doesNotExist();
    }

    @Test
    void aSignalBeforeTheFirstNumberIsHeard() throws Exception {
        Started run = measuring("--profile", "standard");
        Path directory = privateDirectory(run);

        signal("INT", "-" + run.process().pid());

        Ending ending = run.ending();
        assertThat(ending.status()).isEqualTo(130);
        assertThat(ending.err()).contains("interrupted; saved");
        assertThat(Saved.in(out).complete()).isFalse();
        assertThat(directory).doesNotExist();
    }

    @Test
    void aRunLeavesNothing() throws Exception {
        Started run = measuring("--forks", "1", "--rounds", "2");
        Path directory = privateDirectory(run);
        run.awaitSaying("first number");
        List<ProcessHandle> descendants = run.process().descendants().toList();

        assertThat(run.ending().status()).isZero();

        assertGoneSoon(descendants);
        assertThat(directory).doesNotExist();
    }

    /** Nothing can be saved then; but nobody goes on measuring, and the measuring JVM tidies up. */
    @Test
    void theMeasuringJvmGoesWithAKilledRun() throws Exception {
        Started run = measuring("--profile", "standard");
        Path directory = privateDirectory(run);
        run.awaitSaying("first number");
        List<ProcessHandle> descendants = run.process().descendants().toList();
        assertThat(descendants).isNotEmpty();

        signal("KILL", String.valueOf(run.process().pid()));

        run.ending();
        assertGoneSoon(descendants);
        Await.within(SOON_MILLIS, () -> !Files.exists(directory), "the end of " + directory);
    }
}
