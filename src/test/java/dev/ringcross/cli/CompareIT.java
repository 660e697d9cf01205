package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    void a_bad_file_among_good_ones_is_named_in_one_line_and_the_good_ones_are_merged() throws Exception {
        Path good = own();
        String text = Files.readString(good);
        Map<String, String> bad = Map.of(
                "empty", "",
                "cut", text.substring(0, text.length() / 2),
                "nan", text.replaceFirst("(\"samples\": \\[\\s*\\[)[0-9.]+", "$1NaN"),
                "newer", text.replace("ringcross/1", "ringcross/2"),
                "copy", text);
        for (Map.Entry<String, String> one : bad.entrySet()) {
            Path file = Files.writeString(directory.resolve(one.getKey() + ".json"), one.getValue());

            Outcome outcome = Launcher.ringcross("merge", good.toString(), file.toString(), "--format", "json");

            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err())
                    .startsWith("ringcross: left out: " + file + ": ")
                    .hasLineCount(1);
            assertThat(outcome.out()).contains("\"files\": 1,", "\"file\": \"" + file + "\"");
        }
    }

    @Test
    void when_no_file_can_be_merged_the_first_is_named_and_the_rest_counted() throws Exception {
        Path cut = Files.writeString(directory.resolve("cut.json"), "{");
        Path empty = Files.writeString(directory.resolve("empty.json"), "");

        Outcome outcome = Launcher.ringcross("merge", cut.toString(), empty.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("ringcross: none of 2 files can be merged; the first: " + cut)
                .hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void what_a_killed_writer_left_in_a_directory_is_counted() throws Exception {
        Path results = Files.createDirectory(directory.resolve("results"));
        Files.copy(own(), results.resolve("whole.json"));
        Path part = Files.writeString(results.resolve(".ringcross-1.part"), "{");
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

        Outcome outcome = Launcher.ringcross("merge", results.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(part + ": is a part of a file").hasLineCount(1);
        assertThat(outcome.out()).contains("1 file, and 1 left out");
    }

    @Test
    void merge_groups_by_what_is_named_and_knows_no_other_key() throws Exception {
        String own = own().toString();
        assertThat(Launcher.ringcross("merge", own, "--by", "arch,libc").out())
                .startsWith("1 host (1 file): ")
                .doesNotContain("kernel");

        Outcome outcome = Launcher.ringcross("merge", own, "--by", "kernal");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("unknown key 'kernal' in --by; did you mean 'kernel'?");
    }

    @Test
    void since_takes_a_date_or_how_long_ago_and_says_when_nothing_is_left() throws Exception {
        String old = measured("2026-01-02T03:04:05Z");

        assertThat(Launcher.ringcross("merge", old, "--since", "2026-01-02").status())
                .isZero();
        Outcome later = Launcher.ringcross("merge", old, "--since", "2026-01-02T04:00:00Z");
        assertThat(later.status()).isEqualTo(2);
        assertThat(later.err()).contains("all 1 runs started before --since");
        Outcome wrong = Launcher.ringcross("merge", old, "--since", "yesterday");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("--since yesterday is no time; try a date such as")
                .hasLineCount(1);
    }

    @Test
    void a_stored_merge_is_shown_again_as_it_was() throws Exception {
        String own = own().toString();
        Path merge = Files.writeString(
                directory.resolve("merge.json"),
                Launcher.ringcross("merge", own, "--format", "json").out());

        for (String format : List.of("table", "json", "md")) {
            assertThat(Launcher.ringcross("report", merge.toString(), "--format", format)
                            .out())
                    .isEqualTo(
                            Launcher.ringcross("merge", own, "--format", format).out());
        }
        Path page = directory.resolve("merge.html");
        assertThat(Launcher.ringcross("report", merge.toString(), "-o", page.toString())
                        .status())
                .isZero();
        assertThat(Files.readString(page))
                .isEqualTo(Launcher.ringcross("merge", own, "--format", "html").out());
    }

    @Test
    void a_stored_merge_has_no_csv_and_one_that_was_edited_is_refused() throws Exception {
        String text = Launcher.ringcross("merge", own().toString(), "--format", "json")
                .out();
        Path merge = Files.writeString(directory.resolve("merge.json"), text);
        Outcome csv = Launcher.ringcross("report", merge.toString(), "--format", "csv");
        assertThat(csv.status()).isEqualTo(2);
        assertThat(csv.err()).contains("is a merge; try table, json or md").hasLineCount(1);

        for (String edited : List.of(
                text.replace("\"kernel\"", "\"kernal\""),
                text.replaceFirst("\"hosts\": 1", "\"hosts\": null"),
                text + "{}")) {
            Files.writeString(merge, edited);
            Outcome refused = Launcher.ringcross("report", merge.toString());
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.err()).startsWith("ringcross: " + merge).hasLineCount(1);
        }
    }

    @Test
    void of_several_files_left_out_the_first_is_named_and_the_rest_counted() throws Exception {
        Path cut = Files.writeString(directory.resolve("cut.json"), "{");
        Path empty = Files.writeString(directory.resolve("empty.json"), "");

        Outcome outcome = Launcher.ringcross("merge", JMH, cut.toString(), empty.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("ringcross: left out: 2 files, which merge --format json names; the first: " + cut)
                .hasLineCount(1);
        assertThat(outcome.out()).contains("1 file, and 2 left out");
    }

    private String measured(String startedAt) throws IOException {
        String text = Files.readString(own())
                .replaceFirst("\"startedAt\": \"[^\"]*\"", "\"startedAt\": \"" + startedAt + "\"");
        return Files.writeString(directory.resolve("old.json"), text).toString();
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
