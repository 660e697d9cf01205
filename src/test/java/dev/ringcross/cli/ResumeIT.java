package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupted run goes on where it was: with what it was asked for, and without the JVM that was cut off. */
class ResumeIT {
    private static final int PATIENCE_SECONDS = 120;
    private static final int JVMS = 3;

    @TempDir
    static Path directory;

    private static Path file;
    private static Result interrupted;

    @BeforeAll
    static void interruptInTheSecondJvm() throws Exception {
        Path errors = directory.resolve("err");
        Process run = new Launcher()
                .behind("env", "--default-signal=INT", "setsid")
                .start(
                        directory.resolve("out"),
                        errors,
                        "--only",
                        "getppid,pipe-pingpong",
                        "--route",
                        "c,panama,java",
                        "--jvms",
                        Integer.toString(JVMS),
                        "--visits",
                        "4",
                        "--seed",
                        "7",
                        "--out",
                        directory.resolve("results").toString());
        while (run.isAlive() && !Files.readString(errors).contains("in JVM 2 of 3")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", "--", "-" + run.pid()).start().waitFor();
        assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        file = Saved.file(directory.resolve("results"));
        assertThat(errors).content().contains("to continue this run: ringcross run --resume " + file);
        interrupted = ResultJson.read(file);
        assertThat(interrupted.run().complete()).isFalse();
        assertThat(interrupted.run().plan().finishedJvms()).isOne();
    }

    @Test
    void the_missing_jvms_are_measured_and_the_finished_one_stays() throws Exception {
        Path copy = copy("resumed.json", "", "");

        Outcome outcome = Launcher.ringcross("run", "--resume", copy.toString(), "-q");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        Saved.of(Files.readString(copy));
        Result whole = ResultJson.read(copy);
        assertThat(whole.run().complete()).isTrue();
        assertThat(whole.run().id()).isEqualTo(interrupted.run().id());
        assertThat(whole.run().command()).isEqualTo(interrupted.run().command());
        assertThat(whole.run().startedAt()).isEqualTo(interrupted.run().startedAt());
        assertThat(whole.run().resumedAt()).hasSize(1);
        assertThat(whole.run().jvms()).isEqualTo(JVMS);
        assertThat(whole.cells())
                .extracting(Cell::name)
                .containsExactlyElementsOf(
                        interrupted.cells().stream().map(Cell::name).toList());
        for (int cell = 0; cell < whole.cells().size(); cell++) {
            Cell now = whole.cells().get(cell);
            if (now.ok()) {
                assertThat(now.samples())
                        .hasSize(JVMS)
                        .allSatisfy(turns -> assertThat(turns).isNotEmpty());
                assertThat(now.samples().get(0))
                        .isEqualTo(interrupted.cells().get(cell).samples().get(0));
            }
        }
        assertThat(whole.cells()).filteredOn(Cell::ok).isNotEmpty().allMatch(cell -> cell.evidence() != null);
        assertThat(directory.resolve("resumed.html")).content().contains("<html");

        assertThat(refusal(copy)).contains("is complete");
    }

    @Test
    void another_host_goes_on_with_nothing() throws Exception {
        String hostname = "\"hostname\": \"" + interrupted.host().hostname() + "\"";

        assertThat(refusal(copy("moved.json", hostname, "\"hostname\": \"elsewhere\"")))
                .contains("was started on another host: hostname was elsewhere");
    }

    @Test
    void another_version_goes_on_with_nothing() throws Exception {
        String version = "\"version\": \"" + interrupted.tool().version() + "\"";

        assertThat(refusal(copy("older.json", version, "\"version\": \"0.0.1\"")))
                .contains("was started by Ringcross 0.0.1");
    }

    @Test
    void what_the_run_was_asked_for_is_not_asked_again() throws Exception {
        assertThat(refusal(copy("asked.json", "", ""), "--jvms", "9")).contains("leave out --jvms");
    }

    @Test
    void a_link_is_not_followed() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), file);

        assertThat(refusal(link)).contains("is not a regular file");
    }

    private static Path copy(String name, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        return Files.writeString(directory.resolve(name), from.isEmpty() ? text : text.replace(from, to));
    }

    /** One line, status 2, and the file as it was. */
    private static String refusal(Path file, String... more) throws IOException {
        String before = Files.readString(file);
        String[] arguments = new String[more.length + 3];
        arguments[0] = "run";
        arguments[1] = "--resume";
        arguments[2] = file.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        Outcome outcome = Launcher.ringcross(arguments);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(file).content().isEqualTo(before);
        return outcome.err();
    }
}
