package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.ringcross.Needs;
import dev.ringcross.cli.Launcher.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that measure nothing, through the real launcher. */
class ShortCommandsIT {
    /** Calls the function that bash would call at the tabulator, with the words typed so far; compopt works in that only. */
    private static final String COMPLETED = """
            compopt() { :; }
            source "$1"
            shift
            read -ra how < <(complete -p ringcross)
            for word in "${!how[@]}"; do [ "${how[word]}" = -F ] && complete=${how[word + 1]}; done
            for line; do
                COMP_WORDS=($line) COMP_LINE=$line COMP_POINT=${#line}
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                "$complete" ringcross "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                echo "${COMPREPLY[*]}"
            done
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "explain getppid",
                "explain fork-copies-memory",
                "explain kernel-bugs-take-down-the-host",
                "doctor",
                "doctor --ascii",
                "list --ascii",
                "--debug list",
                "--version",
                "list --version",
                "--help",
                "run --help"
            })
    void prints_within_100_columns_and_complains_of_nothing(String command) {
        Outcome outcome = Launcher.ringcross(command.split(" "));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.codePoints().count()).isLessThanOrEqualTo(100));
    }

    @Test
    void what_standard_output_does_not_take_is_an_error(@TempDir Path directory) throws Exception {
        Path err = directory.resolve("err");
        assertThat(new Launcher().start(Path.of("/dev/full"), err, "list").waitFor())
                .isEqualTo(2);
        assertThat(Files.readAllLines(err))
                .singleElement()
                .asString()
                .isEqualTo(
                        "ringcross: standard output could not be written: No space left on device; try > FILE elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "list --format json", "explain getppid", "doctor", "run --help", "completion bash"})
    void a_reader_that_closes_the_pipe_ends_the_program_silently_as_any_other(String command) throws Exception {
        Process shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        "{ sleep 0.3; \"$0\" " + command + "; echo $? >&3; } 3>&2 | true",
                        Launcher.CHECKOUT.resolve("ringcross").toString())
                .start();
        assertThat(new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo("141");
    }

    @Test
    void a_primitive_may_stand_where_a_command_could(@TempDir Path results) {
        Outcome outcome =
                Launcher.ringcross("--jvms", "1", "noop", "--route", "c,java", "-q", "--out", results.toString());
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("noop").doesNotContain("getppid");
    }

    @Test
    void list_names_only_what_is_asked_for() {
        assertThat(Launcher.ringcross("list", "fork-*").out())
                .contains("fork-exit", "fork-exec")
                .doesNotContain("getppid");
        assertThat(Launcher.ringcross("list", "--group", "io").out()).contains("\n\nRoutes: c c, r raw");
        assertThat(Launcher.ringcross("list", "fork").err())
                .isEqualTo(
                        "ringcross: unknown primitive 'fork' in 'ringcross list'; did you mean 'fork-exec', 'fork-exit'"
                                + " or 'fork-rss'?\n");
    }

    @Test
    void help_of_a_command_is_the_same_either_way_and_an_unknown_one_names_the_nearest() {
        assertThat(Launcher.ringcross("help", "run").out())
                .isEqualTo(Launcher.ringcross("run", "--help").out());
        Outcome unknown = Launcher.ringcross("help", "lst");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("ringcross: unknown command 'lst' in 'ringcross help'; did you mean 'list'?\n");
    }

    @Test
    void list_as_json_names_every_primitive_with_its_ways() {
        JsonArray items = JsonParser.parseString(
                        Launcher.ringcross("list", "--format", "json").out())
                .getAsJsonArray();
        assertThat(items)
                .hasSizeGreaterThanOrEqualTo(17)
                .allSatisfy(item -> assertThat(item.getAsJsonObject().getAsJsonArray("ways"))
                        .isNotEmpty());
    }

    @Test
    void explain_shows_on_which_side_of_the_ring_a_step_runs() {
        assertThat(Launcher.ringcross("explain", "getppid").out())
                .contains("user mode │ kernel mode")
                .contains("getppid(2)");
    }

    @Test
    void doctor_names_this_kernel() throws IOException {
        String kernel = Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip();
        assertThat(Launcher.ringcross("doctor").out()).contains(kernel);
        assertThat(JsonParser.parseString(
                                Launcher.ringcross("doctor", "--format", "json").out())
                        .getAsJsonObject()
                        .getAsJsonObject("host")
                        .get("kernel")
                        .getAsString())
                .contains(kernel);
    }

    @Test
    void schema_is_the_schema_of_ringcross_1() {
        assertThat(JsonParser.parseString(Launcher.ringcross("schema").out()).isJsonObject())
                .isTrue();
        assertThat(Launcher.ringcross("schema").out()).contains("ringcross/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "merge"})
    void schema_of_another_command_is_named_by_its_argument(String command) {
        assertThat(Launcher.ringcross("schema", command).out()).contains("\"ringcross-" + command + "/1\"");
    }

    @Test
    void bash_completes_commands_options_and_the_names_behind_them(@TempDir Path directory) throws Exception {
        Path script = directory.resolve("completion");
        Files.writeString(script, Launcher.ringcross("completion", "bash").out());
        assertThat(said("bash", "-n", script.toString())).isEmpty();
        assertThat(said(
                                "bash",
                                "-c",
                                COMPLETED,
                                "bash",
                                script.toString(),
                                "ringcross ve",
                                "ringcross run --profile q",
                                "ringcross --profile st",
                                "ringcross run --only clock-gettime-s",
                                "ringcross compare --format m",
                                "ringcross explain fork-copies-",
                                "ringcross schema c",
                                "ringcross verify --only nothing-like-it")
                        .split("\n", -1))
                .containsExactly(
                        "verify",
                        "quick",
                        "standard",
                        "clock-gettime-syscall",
                        "md",
                        "fork-copies-memory",
                        "compare",
                        "",
                        "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fish", "zsh"})
    void the_script_of_another_shell_is_one_to_that_shell(String shell, @TempDir Path directory) throws Exception {
        Path script = directory.resolve("completion");
        Files.writeString(script, Launcher.ringcross("completion", shell).out());
        assertThat(script).content().contains("ringcross", "profile", "getppid");
        Needs.programs(shell);
        assertThat(said(shell, "-n", script.toString())).isEmpty();
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void works_from_another_directory_and_through_a_symbolic_link(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("rc"), Launcher.CHECKOUT.resolve("ringcross"));
        assertThat(new Launcher().script(link).in(elsewhere).run("list").status())
                .isZero();
    }

    @Test
    void ascii_means_ascii_and_so_does_a_locale_without_more() {
        assertThat(Launcher.ringcross("explain", "getppid", "--ascii").out()).matches("[\\x20-\\x7e\\n]+");
        assertThat(new Launcher().with("LC_ALL", "C").run("explain", "getppid").out())
                .matches("[\\x20-\\x7e\\n]+");
    }

    @Test
    void a_cdpath_does_not_mislead_it() {
        Path parent = Launcher.CHECKOUT.getParent();
        Outcome outcome = new Launcher()
                .script(Launcher.CHECKOUT.getFileName().resolve("ringcross"))
                .in(parent)
                .with("CDPATH", parent.toString())
                .run("list");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    @Test
    void a_missing_cached_image_costs_no_word(@TempDir Path elsewhere) throws IOException {
        Installation copy = Installation.in(elsewhere.resolve("copy"));
        Files.delete(copy.image());
        Outcome outcome = copy.launcher().run("list");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    @Test
    void the_cached_image_fits_the_jar_from_any_directory(@TempDir Path elsewhere) throws Exception {
        // AOTMode=on makes the JVM stop where it would otherwise go on without the image, and slowly.
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:AOTCache=" + Launcher.CHECKOUT.resolve("target/ringcross.aot"),
                        "-XX:AOTMode=on",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        Launcher.CHECKOUT.resolve("target/ringcross.jar").toString(),
                        "dev.ringcross.cli.Ringcross",
                        "--version")
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor()).as(said).isZero();
    }
}
