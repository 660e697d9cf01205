package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of JMH, and files that are none, through the real launcher. */
class JmhFilesIT {
    private static final Path MADE = Launcher.CHECKOUT.resolve("src/test/resources/dev/ringcross/report/jmh");

    @TempDir
    Path directory;

    private static String made(String name) {
        return MADE.resolve(name + ".json").toString();
    }

    private static void refused(Outcome outcome, String... words) {
        assertThat(outcome.err()).startsWith("ringcross: ").contains(words).hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"modes-one-old, modes-old, 1", "modes-old, modes-new, 2", "threads-old, threads-new, 2"})
    void only_the_same_mode_and_threads_are_compared(String old, String newer, int cells) {
        Outcome outcome = Launcher.ringcross("compare", made(old), made(newer));

        assertThat(outcome.out()).contains("jmh.mode=avgt", cells + " same\n").doesNotContain("slower\n", "faster\n");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void a_throughput_is_not_compared_with_a_time() {
        refused(
                Launcher.ringcross("compare", made("thr8-old"), made("thr8-new")),
                "no cell with a number in common",
                "modes and threads");
    }

    @Test
    void other_units_of_the_same_speed_are_the_same() throws IOException {
        String plain = Files.readString(Path.of(made("plain")));
        Path kilo = Files.writeString(
                directory.resolve("us.json"),
                plain.replaceAll("(\\d+)\\.(\\d+),?(?=\\s*[\\]\\d])", "$1.$2e-3,")
                        .replaceAll(",(\\s*])", "$1")
                        .replace("\"ns/op\"", "\"us/op\""));

        assertThat(Launcher.ringcross("compare", made("plain"), kilo.toString()).out())
                .contains("1 same\n");
    }

    @Test
    void histograms_are_compared() {
        assertThat(Launcher.ringcross("compare", made("sample-old"), made("sample-new"))
                        .out())
                .contains("jmh.mode=sample", "1 slower");
    }

    @Test
    void a_zero_has_no_ratio_and_says_so() throws IOException {
        String plain = Files.readString(Path.of(made("plain")));
        Path zero = Files.writeString(
                directory.resolve("zero.json"), plain.replaceAll("\\b9?[019]\\d\\.\\d+|100\\.\\d+", "0"));

        assertThat(Launcher.ringcross("compare", made("plain"), zero.toString()).out())
                .contains("not comparable", "it is 0 in the new file");
    }

    @Test
    void merge_keeps_modes_apart_and_prints_the_whole_name() {
        Outcome outcome = Launcher.ringcross("merge", made("threads-old"), made("threads-new"));

        assertThat(outcome.out()
                        .lines()
                        .filter(line -> line.contains("org.acme"))
                        .toList())
                .containsExactly(
                        "org.acme.Bench.inc/java jmh.mode=avgt jmh.threads=1",
                        "org.acme.Bench.inc/java jmh.mode=avgt jmh.threads=8");
        assertThat(outcome.out()).doesNotContain("…");
    }

    @Test
    void merge_reads_pipes_once() {
        Launcher shell = new Launcher().behind("bash", "-c", "\"$0\" merge <(cat \"$1\") <(cat \"$2\") </dev/null");
        Outcome piped = shell.run(made("plain"), made("modes-old"));
        assertThat(piped.err()).isEmpty();
        assertThat(piped.out()).contains("org.acme.Bench.ok/java", "org.acme.Bench.sum/java");

        Outcome standard = new Launcher()
                .behind("bash", "-c", "cat \"$1\" | \"$0\" merge /dev/stdin")
                .run(made("plain"));
        assertThat(standard.out()).contains("org.acme.Bench.ok/java");
        assertThat(standard.status()).isZero();
    }

    @Test
    void merge_counts_no_file_twice() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), Path.of(made("plain")));

        Outcome outcome = Launcher.ringcross("merge", made("plain"), link.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(link + ": is the same file as " + made("plain") + "; name each file once")
                .hasLineCount(1);
        assertThat(outcome.out()).contains("1 file, and 1 left out");
    }

    /** Each command that reads a result, with the words before the file. */
    private static Stream<List<String>> readers() {
        return Stream.of(
                List.of("report"),
                List.of("claims"),
                List.of("merge"),
                List.of("compare", made("plain")),
                List.of("run", "--resume"));
    }

    private static Outcome read(List<String> words, Path file) {
        return Launcher.ringcross(
                Stream.concat(words.stream(), Stream.of(file.toString())).toArray(String[]::new));
    }

    @Tag("deep")
    @Test
    void every_command_refuses_a_file_in_the_same_words() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.json"));
        Path blank = Files.writeString(directory.resolve("blank.json"), "\ufeff\r\n");
        Path zipped = directory.resolve("plain.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(Path.of(made("plain")), out);
        }
        Path cut = Files.writeString(directory.resolve("cut.json"), "{\"schema\": \"ringcross/1\", \"host\": ");
        Path joined = Files.writeString(directory.resolve("joined.json"), ResultJson.text(Synthetic.result()) + "{}");
        Path twice = Files.writeString(directory.resolve("twice.json"), twice());
        for (List<String> words : readers().toList()) {
            refused(read(words, empty), "ringcross: " + empty + ": is empty; ");
            refused(read(words, blank), "ringcross: " + blank + ": is empty; ");
            refused(read(words, zipped), "ringcross: " + zipped + ": is compressed; ", "zcat");
            refused(read(words, cut), "ringcross: " + cut + ": is invalid or truncated JSON (line 1 column ");
            refused(read(words, joined), "ringcross: " + joined + ": goes on behind its end");
            refused(read(words, twice), "ringcross: " + twice + ": at cells[", "names a cell a second time: ");
        }
    }

    @Test
    void a_directory_is_called_one_by_every_command_that_takes_a_file() {
        readers()
                .filter(words -> !words.contains("merge"))
                .forEach(words -> refused(read(words, directory), "ringcross: " + directory + ": is a directory; "));
    }

    @Test
    void explain_skips_what_it_cannot_read_in_the_same_words() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.json"));

        for (String id : List.of("getppid", "thread-switch-cheaper")) {
            assertThat(Launcher.ringcross("explain", id, "--results", directory.toString())
                            .err())
                    .contains("ringcross: skipped: " + empty + ": is empty; ");
        }
    }

    /** A result whose first cell with numbers is there again at the end. */
    private static String twice() {
        var result = Synthetic.result();
        var cell = result.cells().stream().filter(one -> one.ok()).findFirst().orElseThrow();
        return ResultJson.text(result.withCells(
                Stream.concat(result.cells().stream(), Stream.of(cell)).toList()));
    }
}
