package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.ringcross.cli.Launcher.Ending;
import dev.ringcross.result.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that measure nothing. */
class CommandsIT {
    private static final int COLUMNS = 100;

    private static String output(String commandLine) throws IOException, InterruptedException {
        Ending ending = Launcher.here().run(commandLine.split(" "));
        assertThat(ending.err()).isEmpty();
        assertThat(ending.status()).isZero();
        return ending.out();
    }

    @ParameterizedTest
    @CsvSource({
        "list, getppid",
        "explain getppid, kernel",
        "explain pipe-pingpong, read",
        "doctor, kernel",
        "--version, ringcross 0.",
        "list --version, ringcross 0.",
        "--help, explain",
        "run --help, --profile",
        "--debug list, getppid",
        "--color never list, getppid"
    })
    void speaksOfWhatWasAskedWithinTheColumns(String commandLine, String word) throws Exception {
        String output = output(commandLine);

        assertThat(output).contains(word);
        assertThat(output.lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(COLUMNS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "explain getppid", "doctor", "verify --only noop --route java"})
    void asciiMeansAscii(String commandLine) throws Exception {
        assertThat(output(commandLine + " --ascii" + (commandLine.startsWith("verify") ? " -q" : "")))
                .isNotEmpty()
                .matches("[\n -~]*");
    }

    @Test
    void aLocaleWithoutUnicodeMeansAscii() throws Exception {
        assertThat(Launcher.here().with("LANG", "C").run("explain", "getppid").out())
                .isNotEmpty()
                .matches("[\n -~]*")
                .doesNotContain(" ? ");
    }

    @Test
    void listsAsJson() throws Exception {
        assertThat(JsonParser.parseString(output("list --format json")).isJsonNull())
                .isFalse();
    }

    @Test
    void examinesAsJson() throws Exception {
        assertThat(JsonParser.parseString(output("doctor --format json"))
                        .getAsJsonObject()
                        .getAsJsonObject("host")
                        .get("kernel")
                        .getAsString())
                .startsWith(System.getProperty("os.name"));
    }

    @Test
    void printsTheSchema() throws Exception {
        assertThat(output("schema")).isEqualTo(ResultJson.schema());
    }

    @Test
    void runsFromAnotherDirectory(@TempDir Path elsewhere) throws Exception {
        assertThat(Launcher.here().in(elsewhere).run("list").out()).contains("getppid");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void runsThroughSymbolicLinks(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(elsewhere.resolve("there"), Launcher.CHECKOUT.resolve("ringcross"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("here"), Path.of("there"));

        assertThat(Launcher.at(link).in(elsewhere).run("list").out()).contains("getppid");
    }

    @Test
    void heedsNoCdpath(@TempDir Path elsewhere) throws Exception {
        Path parent = Launcher.CHECKOUT.getParent();
        Path relative = Launcher.CHECKOUT.getFileName().resolve("ringcross");

        assertThat(Launcher.at(relative)
                        .in(parent)
                        .with("CDPATH", parent.toString())
                        .run("list"))
                .satisfies(ending -> assertThat(ending.err()).isEmpty())
                .satisfies(ending -> assertThat(ending.out()).contains("getppid"));
    }

    @Test
    void goesOnWithoutItsCachedImage(@TempDir Path elsewhere) throws Exception {
        Path script = Launcher.installIn(elsewhere.resolve("copy"));
        Files.delete(elsewhere.resolve("copy/target/ringcross.aot"));

        Ending ending = Launcher.at(script).run("list");

        assertThat(ending.err()).isEmpty();
        assertThat(ending.out()).contains("getppid");
    }
}
