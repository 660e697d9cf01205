package dev.ringcross.result.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultJsonTest {
    @TempDir
    Path directory;

    @Test
    void what_is_written_reads_back_equal_and_writes_the_same_bytes() throws IOException {
        Result result = Synthetic.result();
        Path file = directory.resolve("result.json");

        ResultJson.write(result, file);
        Result back = ResultJson.read(file);

        assertThat(back).isEqualTo(result);
        assertThat(ResultJson.text(back)).isEqualTo(Files.readString(file));
    }

    @Test
    void a_jvm_is_a_line_and_so_is_a_visit_of_the_canary() {
        assertThat(ResultJson.text(Synthetic.result()).lines())
                .anyMatch(line -> line.matches(" *\\[null(, \\d+\\.\\d+){11}],?"))
                .contains(
                        "    {\"jvm\": 0, \"turnGroup\": \"noop\", \"visit\": 0, \"latencyNs\": 2.58, \"runQueue\": 1,"
                                + " \"stealRatio\": 0.0, \"throughputNs\": [0.645, 0.645, 0.645, 0.645, 1.29, 1.29, 0.645, 0.645,"
                                + " 0.645, 0.645, 0.645, 0.645, 0.645]},");
    }

    @Test
    void the_keys_are_in_the_order_of_the_records() {
        assertThat(ResultJson.text(Synthetic.with(List.of())).lines().filter(line -> line.matches("  \"\\w+\": .*")))
                .map(line -> line.replaceAll("\\W*(\\w+)\": .*", "$1"))
                .containsExactly(
                        "schema",
                        "tool",
                        "run",
                        "host",
                        "warnings",
                        "aa",
                        "drift",
                        "canary",
                        "resources",
                        "resourceSlopes",
                        "cells",
                        "observations",
                        "claims");
    }

    @Test
    void what_is_unknown_is_null() {
        assertThat(ResultJson.text(Synthetic.result())).contains("\"governor\": null", "\"p99\": null");
    }

    @Test
    void a_bound_that_there_is_not_is_null() throws IOException {
        String text = ResultJson.text(Synthetic.result());

        assertThat(text).contains("\"contextSwitches\": [2.0, null]");
        assertThat(ResultJson.parse(text, "text")).isEqualTo(Synthetic.result());
    }

    @Test
    void a_number_that_is_none_is_never_written() {
        Cell cell = Synthetic.ok("getppid", "crossing", "c", Map.of(), 92, null, null);
        List<List<Double>> samples = List.of(List.of(92.0, Double.NaN, Double.POSITIVE_INFINITY));
        Cell odd = Altered.with(Altered.with(cell, "samples", samples), "p99", Double.NaN);

        assertThat(ResultJson.text(Synthetic.with(List.of(odd))))
                .contains("[92.0, null, null]", "\"p99\": null")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void where_a_number_must_be_a_missing_one_is_refused_by_name() {
        Drift.Moved moved = new Drift.Moved("getppid", "c", Map.of(), Double.NaN, new Interval(1, 2));
        Result odd = Altered.with(Synthetic.with(List.of()), "drift", new Drift(List.of(), List.of(moved)));

        assertThatThrownBy(() -> ResultJson.text(odd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("result.drift.moved[0].ratio is NaN, and must be a number");
    }

    @Test
    void a_write_replaces_the_old_file_and_leaves_nothing_else() throws IOException {
        Path file = directory.resolve("result.json");
        Files.writeString(file, "old");

        ResultJson.write(Synthetic.result(), file);

        assertThat(file)
                .content()
                .startsWith("{\n  \"schema\": \"ringcross/1\",\n")
                .endsWith("}\n");
        assertThat(filesIn(directory)).containsExactly(file);
    }

    @Test
    void an_interrupted_thread_still_saves() throws IOException {
        Path file = directory.resolve("result.json");
        Thread.currentThread().interrupt();

        ResultJson.write(Synthetic.result(), file);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ResultJson.read(file)).isEqualTo(Synthetic.result());
    }

    @Test
    void a_write_that_fails_leaves_the_old_file_and_nothing_else() throws IOException {
        Path target = Files.createDirectory(directory.resolve("result.json"));
        Files.writeString(target.resolve("inside"), "a directory that is not empty can't be replaced");

        assertThatThrownBy(() -> ResultJson.write(Synthetic.result(), target)).isInstanceOf(IOException.class);

        assertThat(filesIn(directory)).containsExactly(target);
        assertThat(filesIn(target)).hasSize(1);
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
