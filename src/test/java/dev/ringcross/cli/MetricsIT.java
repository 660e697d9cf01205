package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What node exporter finds after a run, and after one that came to nothing. */
class MetricsIT {
    private static final String EARLIER = "# what an earlier run left\n";

    @TempDir
    Path directory;

    private Path metrics;

    @BeforeEach
    void makeADirectoryWithAnEarlierFile() throws IOException {
        metrics = Files.createDirectory(directory.resolve("textfile"));
        Files.writeString(metrics.resolve("ringcross.prom"), EARLIER);
    }

    private Outcome run(Path told, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--metrics", told.toString(), "-q"));
        arguments.addAll(List.of("--jvms", "1", "--visits", "2", "--route", "c,java"));
        arguments.addAll(List.of("--out", directory.resolve("results").toString()));
        arguments.addAll(List.of(more));
        return Launcher.ringcross(arguments.toArray(String[]::new));
    }

    private String file(String name) throws IOException {
        return Files.readString(metrics.resolve(name));
    }

    @Test
    void a_run_replaces_the_numbers_and_leaves_nothing_else() throws Exception {
        Outcome ending = run(metrics, "getppid");

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(file("ringcross.prom"))
                .startsWith("# TYPE ringcross_cell_quiet_seconds gauge\n")
                .endsWith("# EOF\n");
        assertThat(file("ringcross_last_run.prom")).contains("\nringcross_last_run_success 1.0\n");
        try (Stream<Path> files = Files.list(metrics)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("ringcross.prom", "ringcross_last_run.prom");
        }
    }

    @Test
    void a_stored_result_gives_the_same_file() throws Exception {
        run(metrics, "getppid");
        Path again = directory.resolve("again.prom");
        Outcome ending = Launcher.ringcross(
                "report",
                Saved.file(directory.resolve("results")).toString(),
                "--format",
                "textfile",
                "-o",
                again.toString());

        assertThat(ending.status()).as(ending.err()).isZero();
        assertThat(again).hasContent(file("ringcross.prom"));
    }

    @Test
    void a_refused_run_keeps_the_earlier_numbers_and_says_so() throws Exception {
        Outcome ending = run(metrics, "--only", "getpppid");

        assertThat(ending.status()).isEqualTo(2);
        assertThat(file("ringcross.prom")).isEqualTo(EARLIER);
        assertThat(file("ringcross_last_run.prom")).contains("\nringcross_last_run_success 0.0\n");
    }

    @Test
    void a_run_without_a_number_for_what_it_was_asked_keeps_them_too() throws Exception {
        Outcome ending = run(metrics, "--only", "getppid", "--cpu", "0", "cpu-handoff");

        assertThat(ending.status()).as(ending.err()).isEqualTo(4);
        assertThat(file("ringcross.prom")).isEqualTo(EARLIER);
        assertThat(file("ringcross_last_run.prom")).contains("\nringcross_last_run_success 0.0\n");
    }

    @Test
    void a_directory_that_is_missing_is_refused_before_anything_is_measured() {
        Path missing = directory.resolve("textfiel");
        Outcome ending = run(missing, "getppid");

        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err())
                .isEqualTo("ringcross: --metrics " + missing + ": no such directory; name the directory that node "
                        + "exporter reads (--collector.textfile.directory)\n");
        assertThat(missing).doesNotExist();
        assertThat(directory.resolve("results")).doesNotExist();
    }
}
