package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored files, through the real launcher. */
class CompareIT {
    private static final String JMH = Launcher.CHECKOUT
            .resolve("src/test/resources/dev/ringcross/report/jmh-1.37.json")
            .toString();

    @TempDir
    Path directory;

    @Test
    void a_file_beside_itself_is_never_slower() {
        Outcome outcome = Launcher.ringcross("compare", JMH, JMH, "--fail-on", "slower");

        assertThat(outcome.status()).isIn(0, 3);
        assertThat(outcome.out()).contains("getppid").doesNotContain(" slower\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_one_line_and_two_and_nothing_is_written() throws Exception {
        Path bad = Files.writeString(directory.resolve("bad.json"), "{\"schema\": \"ringcross/1\", \"cells\": [");
        Path out = directory.resolve("out.md");
        for (String[] command : new String[][] {
            {"compare", JMH, bad.toString()},
            {"compare", bad.toString(), JMH},
            {"merge", bad.toString()},
            {"report", bad.toString(), "-o", out.toString()}
        }) {
            Outcome outcome = Launcher.ringcross(command);
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err()).startsWith("ringcross: ").hasLineCount(1);
            assertThat(outcome.out()).isEmpty();
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void a_bad_file_among_good_ones_is_named_in_one_line_and_nothing_is_merged() throws Exception {
        String good = Files.readString(own());
        Path first = Files.writeString(directory.resolve("first.json"), good);
        Path last = Files.writeString(directory.resolve("last.json"), good);
        Map<String, String> bad = Map.of(
                "empty", "",
                "cut", good.substring(0, good.length() / 2),
                "nan", good.replaceFirst("(\"samples\": \\[\\s*\\[)[0-9.]+", "$1NaN"),
                "newer", good.replace("ringcross/1", "ringcross/2"));
        for (Map.Entry<String, String> one : bad.entrySet()) {
            assertThat(one.getValue()).isNotEqualTo(good);
            Path file = Files.writeString(directory.resolve(one.getKey() + ".json"), one.getValue());

            Outcome outcome = Launcher.ringcross("merge", first.toString(), file.toString(), last.toString());

            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err()).startsWith("ringcross: " + file + ": ").hasLineCount(1);
            assertThat(outcome.out()).isEmpty();
        }
    }

    @Test
    void of_several_bad_files_the_first_is_named_and_the_rest_counted() throws Exception {
        Path cut = Files.writeString(directory.resolve("cut.json"), "{");
        Path empty = Files.writeString(directory.resolve("empty.json"), "");

        Outcome outcome = Launcher.ringcross("merge", JMH, cut.toString(), empty.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("ringcross: 2 of 3 files can't be read; the first: " + cut)
                .hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
    }

    private Path own() {
        Path own = directory.resolve("own.json");
        assertThat(Launcher.ringcross("report", JMH, "--format", "json", "-o", own.toString())
                        .status())
                .isZero();
        return own;
    }

    @Test
    void a_link_is_not_written_through() throws Exception {
        Path target = Files.writeString(directory.resolve("target"), "mine");
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);

        assertThat(Launcher.ringcross("report", JMH, "-o", link.toString()).status())
                .isEqualTo(2);
        assertThat(target).hasContent("mine");
    }

    @Test
    void files_without_a_common_cell_are_one_line_and_two() throws Exception {
        Path other = Files.writeString(
                directory.resolve("other.json"),
                Files.readString(Path.of(JMH)).replace("crossing.Getppid", "crossing.Nothing"));
        Outcome outcome = Launcher.ringcross("compare", JMH, other.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("ringcross: ")
                .contains("no cell with a number in common")
                .hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_file_of_a_newer_schema_is_refused_by_every_reader() throws Exception {
        Path newer = Files.writeString(
                directory.resolve("newer.json"), Files.readString(own()).replace("ringcross/1", "ringcross/2"));

        for (String[] command : new String[][] {
            {"compare", JMH, newer.toString()}, {"merge", newer.toString()}, {"report", newer.toString()}
        }) {
            Outcome outcome = Launcher.ringcross(command);
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err()).contains("ringcross/2", "update Ringcross");
        }
    }

    @Test
    void jmh_and_back_keeps_the_samples() throws Exception {
        Path back = directory.resolve("back.json");
        assertThat(Launcher.ringcross("report", JMH, "--format", "jmh", "-o", back.toString())
                        .status())
                .isZero();

        Outcome outcome = Launcher.ringcross("compare", JMH, back.toString(), "--format", "json");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out())
                .contains("\"ratio\": 1.0,")
                .doesNotContain("\"verdict\": \"slower\"", "\"verdict\": \"faster\"");
    }

    @Test
    void jmh_runs_by_itself() throws Exception {
        Path said = directory.resolve("jmh.txt");
        Process jmh = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Launcher.CHECKOUT.resolve("target/ringcross-jmh.jar").toString(),
                        "getppid",
                        "-l")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(jmh.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(jmh.exitValue()).isZero();
        assertThat(said).content().contains("crossing.syscall.Getppid.panama").doesNotContain("Noop");
    }
}
