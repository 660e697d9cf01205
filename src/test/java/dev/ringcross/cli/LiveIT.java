package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ringcross.cli.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two configurations measured in turn, and how often that is right, on this host. */
class LiveIT {
    @TempDir
    Path directory;

    @Test
    void a_route_that_costs_many_times_as_much_is_slower_and_fails_the_pipeline() {
        Outcome outcome = Launcher.ringcross(
                "compare",
                "--live",
                "route=panama",
                "route=jna-direct",
                "--only",
                "noop",
                "--jvms",
                "6",
                "--fail-on",
                "slower",
                "--format",
                "json",
                "-q");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(1);
        JsonObject cell = JsonParser.parseString(outcome.out())
                .getAsJsonObject()
                .getAsJsonArray("cells")
                .get(0)
                .getAsJsonObject();
        assertThat(cell.get("oldRoute").getAsString()).isEqualTo("panama");
        assertThat(cell.get("newRoute").getAsString()).isEqualTo("jna-direct");
        assertThat(cell.get("verdict").getAsString()).isEqualTo("slower");
    }

    @Test
    void a_prefix_and_a_variable_reach_the_measuring_jvm() {
        Outcome outcome = Launcher.ringcross(
                "compare", "--live", "env:A=1", "nice -n 1", "--only", "getppid", "--route", "c", "--jvms", "2", "-q");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("environment: {A=1} → none", "command prefix: none → nice -n 1", "getppid");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(List.of("compare", "--live", "route=panma", "route=c"), "panma"),
                Arguments.of(List.of("compare", "--live", "route=c", "env:A=1"), "both sides"),
                Arguments.of(List.of("compare", "--live", "only=getppid", "only=no-such-thing"), "no-such-thing"),
                Arguments.of(List.of("compare", "--live", "env:A=1", "no-such-command 1"), "no-such-command"),
                Arguments.of(List.of("compare", "--live", "env:A=1", "false"), "did not start"),
                Arguments.of(List.of("compare", "a.json", "b.json", "--jvms", "3"), "--live"),
                Arguments.of(List.of("selftest", "aa", "--inject", "5%"), "--inject"),
                Arguments.of(List.of("selftest", "power", "--inject", "5"), "percentage"),
                Arguments.of(List.of("selftest", "aa", "--only", "getpid/java"), "getpid/java"),
                Arguments.of(List.of("selftest", "aa", "--runs", "0"), "--runs"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(List<String> command, String names) {
        Outcome outcome = new Launcher().in(directory).run(command.toArray(String[]::new));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines().filter(line -> !line.contains("timing both sides")))
                .singleElement()
                .asString()
                .startsWith("ringcross: ")
                .contains(names);
        assertThat(outcome.out()).isEmpty();
    }

    @Tag("deep")
    @Test
    void a_self_test_keeps_what_every_comparison_said() throws Exception {
        Outcome outcome = Launcher.ringcross("selftest", "aa", "--runs", "2", "-q", "--out", directory.toString());

        // Two comparisons decide nothing: in the band or not, both can be.
        assertThat(outcome.status()).isIn(0, 1);
        assertThat(outcome.out()).contains("getppid/c", "pipe-pingpong/c", "fork-exit/c", "interval excludes 1");
        JsonObject saved = saved();
        assertThat(saved.get("schema").getAsString()).isEqualTo("ringcross-selftest/1");
        assertThat(saved.getAsJsonArray("cells"))
                .hasSize(3)
                .allSatisfy(cell -> assertThat(cell.getAsJsonObject().getAsJsonArray("outcomes"))
                        .hasSize(2));
    }

    @Test
    void what_is_injected_comes_out_about_as_large() throws Exception {
        Outcome outcome = Launcher.ringcross(
                "selftest",
                "power",
                "--inject",
                "100%",
                "--runs",
                "1",
                "--only",
                "getppid",
                "-q",
                "--out",
                directory.toString());

        assertThat(outcome.status()).isIn(0, 1);
        JsonArray outcomes =
                saved().getAsJsonArray("cells").get(0).getAsJsonObject().getAsJsonArray("outcomes");
        assertThat(outcomes.get(0).getAsJsonObject().get("ratio").getAsDouble()).isBetween(1.5, 2.7);
    }

    private JsonObject saved() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            Path only = files.toList().get(0);
            return JsonParser.parseString(Files.readString(only)).getAsJsonObject();
        }
    }
}
