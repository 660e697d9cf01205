package dev.ringcross.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.UnreadableResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the numbers of JMH's JSON mean, whatever its mode, units and words for no number. */
class JmhSamplesTest {
    private static final Path MADE = Path.of("src/test/resources/dev/ringcross/report/jmh");

    @TempDir
    Path directory;

    private Result text(String text) throws IOException {
        return ResultFiles.read(Files.writeString(directory.resolve("jmh.json"), text));
    }

    private Result made(String name) throws IOException {
        return ResultFiles.read(MADE.resolve(name + ".json"));
    }

    /** One benchmark with this metric's unit and raw data. */
    private Cell one(String mode, String unit, String rawData) throws IOException {
        return text("[{\"benchmark\":\"a.B.c\",\"mode\":\"" + mode
                        + "\",\"threads\":1,\"primaryMetric\":{\"scoreUnit\":\"" + unit + "\"," + rawData + "}}]")
                .cells()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "avgt, ns/op, 2, 2",
        "avgt, us/op, 2, 2e3",
        "avgt, ms/op, 2, 2e6",
        "avgt, s/op, 2, 2e9",
        "avgt, min/op, 2, 120e9",
        "avgt, hr/op, 2, 7200e9",
        "avgt, day/op, 2, 172800e9",
        "thrpt, ops/ns, 2, 0.5",
        "thrpt, ops/ms, 2, 0.5e6",
        "thrpt, ops/s, 2, 0.5e9",
        "thrpt, ops/hr, 2, 1800e9",
        "thrpt, ops/day, 2, 43200e9",
    })
    void each_unit_of_jmh_becomes_nanoseconds(String mode, String unit, String score, double nanos) throws IOException {
        Double typical = one(mode, unit, "\"rawData\":[[" + score + "]]").typical();

        assertThat(typical).isCloseTo(nanos, Percentage.withPercentage(1e-9));
    }

    @Test
    void a_histogram_gives_the_mean_of_each_iteration() throws IOException {
        Cell cell = one("sample", "us/op", "\"rawDataHistogram\":[[[[1,3],[5,1]],[]],[[[7,2]]]]");

        assertThat(cell.samples().get(0)).containsExactly(2000.0, null);
        assertThat(cell.samples().get(1)).containsExactly(7000.0);
        assertThat(made("sample-old").cells())
                .allMatch(Cell::ok)
                .allSatisfy(sampled -> assertThat(sampled.samples()).hasSize(5).allMatch(jvm -> jvm.size() == 5));
    }

    @Test
    void nan_is_no_sample_and_nothing_but_nan_is_a_reason() throws IOException {
        assertThat(one("avgt", "ns/op", "\"rawData\":[[\"NaN\",null,3.0]]")
                        .samples()
                        .get(0))
                .containsExactly(null, null, 3.0);
        assertThat(one("avgt", "ns/op", "\"rawData\":[[\"NaN\"]]").reason()).contains("only NaN");
    }

    @ParameterizedTest
    @CsvSource({"thrpt, ops/s, 0", "thrpt, ops/s, 0.0", "thrpt, ops/s, -0.0", "avgt, ns/op, '\"+INF\"'"})
    void an_iteration_without_an_operation_is_a_reason_and_not_left_out(String mode, String unit, String score)
            throws IOException {
        Cell cell = one(mode, unit, "\"rawData\":[[1, " + score + ", 1]]");

        assertThat(cell.status()).isEqualTo(Cell.Status.FAILED);
        assertThat(cell.reason()).contains("no operation in one of its iterations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rawData\":[[-1]]                           | negative number, -1",
                "\"rawData\":[[\"-INF\"]]                     | negative number",
                "\"rawData\":[[1e400]]                        | out of range, 1e400",
                "\"rawData\":[[1e305]]                        | out of range, 1e305",
                "\"rawData\":[[\"12\"]]                       | which is not a number",
                "\"rawData\":[[true]]                         | which is not a number",
                "\"rawData\":[[[1]]]                          | which is not a number",
                "\"rawData\":[1]                              | not a list of lists",
                "\"rawDataHistogram\":[[1]]                   | not a list of lists",
                "\"rawDataHistogram\":[[[[1]]]]               | not a pair of a time and a count",
                "\"rawDataHistogram\":[[[[1,2,3]]]]           | not a pair of a time and a count",
                "\"rawDataHistogram\":[[[[1,0.5]]]]           | not a pair of a time and a count",
                "\"rawDataHistogram\":[[[[1,-1]]]]            | negative number, -1",
                "\"rawDataHistogram\":[[[[-1,1]]]]            | negative number, -1"
            })
    void what_is_no_sample_is_refused_by_its_place(String rawData, String words) {
        assertThatThrownBy(() -> one("avgt", "day/op", rawData))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("[0].primaryMetric.rawData")
                .hasMessageContaining(words);
    }

    @Test
    void modes_and_threads_are_cells_of_their_own() throws IOException {
        assertThat(made("modes-old").cells())
                .extracting(Cell::name)
                .containsExactly(
                        "org.acme.Bench.sum/java jmh.mode=avgt jmh.threads=1",
                        "org.acme.Bench.sum/java jmh.mode=ss jmh.threads=1");
        assertThat(made("threads-new").cells())
                .extracting(Cell::name)
                .containsExactly(
                        "org.acme.Bench.inc/java jmh.mode=avgt jmh.threads=8",
                        "org.acme.Bench.inc/java jmh.mode=avgt jmh.threads=1");
    }

    @Test
    void the_calls_of_an_operation_are_part_of_the_name() throws IOException {
        String plain = Files.readString(MADE.resolve("plain.json"));

        assertThat(text(plain.replace("\"measurementBatchSize\": 1,", "\"measurementBatchSize\": 10,"))
                        .cells())
                .extracting(Cell::name)
                .containsExactly("org.acme.Bench.ok/java jmh.mode=avgt jmh.threads=1 jmh.batch=10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "\"many\"", "null", "[1]", "99999999999"})
    void a_number_of_threads_that_is_none_is_refused(String threads) throws IOException {
        String plain = Files.readString(MADE.resolve("plain.json"));

        assertThatThrownBy(() -> text(plain.replace("\"threads\": 1,", "\"threads\": " + threads + ",")))
                .hasMessageContaining("[0].threads is not a whole number from 1 on");
    }

    @Test
    void a_group_has_its_methods_beside_it_and_no_profiler() throws IOException {
        assertThat(made("aggregate-group").cells())
                .extracting(Cell::primitive)
                .containsExactly("org.acme.Queue.group", "org.acme.Queue.group:get", "org.acme.Queue.group:put");
    }

    @Test
    void parameters_in_another_order_are_the_same_and_are_named_in_one_order() throws IOException {
        String plain = Files.readString(MADE.resolve("plain.json"));
        String one = plain.replace("\"primaryMetric\"", "\"params\":{\"b\":\"1\",\"a\":\"2\"},\"primaryMetric\"");
        String other = plain.replace("\"primaryMetric\"", "\"params\":{\"a\":\"2\",\"b\":\"1\"},\"primaryMetric\"");

        assertThat(text(one).cells().get(0).name())
                .isEqualTo(text(other).cells().get(0).name())
                .isEqualTo("org.acme.Bench.ok/java a=2 b=1 jmh.mode=avgt jmh.threads=1");
    }

    @Test
    void a_benchmark_that_is_there_twice_is_refused_with_both_places() throws IOException {
        String entry = Files.readString(MADE.resolve("plain.json")).strip();
        String inner = entry.substring(1, entry.length() - 1);

        assertThatThrownBy(() -> text("[" + inner + "," + inner + "]"))
                .hasMessageContaining("has org.acme.Bench.ok/java jmh.mode=avgt jmh.threads=1 twice, at [0] and [1]");
    }

    @Test
    void two_lists_behind_each_other_are_called_so() {
        assertThatThrownBy(() -> made("twice")).hasMessageContaining("two files that were joined");
    }

    @Test
    void a_primitive_of_ours_keeps_its_name_in_whatever_folder_it_lies() throws IOException {
        String plain = Files.readString(MADE.resolve("plain.json"));
        String ours = "dev.ringcross.primitive.crossing.syscall.Getppid.jnaDirect";

        Cell cell = text(plain.replace("org.acme.Bench.ok", ours)).cells().get(0);
        assertThat(cell.name()).isEqualTo("getppid/jna-direct");
        assertThat(cell.group()).isEqualTo("crossing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"modes-old", "threads-old", "thr8-old", "thr8-new", "sample-old", "aggregate-group", "days-old"})
    void written_as_jmh_and_read_again_it_is_the_same(String name) throws IOException {
        List<Cell> before = made(name).cells();
        List<Cell> after = text(JmhReport.of(made(name))).cells();

        assertThat(after)
                .extracting(Cell::name)
                .containsExactlyElementsOf(before.stream().map(Cell::name).toList());
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).typical()).isCloseTo(before.get(i).typical(), Percentage.withPercentage(1e-9));
        }
    }

    @Test
    void a_throughput_is_written_as_one() throws IOException {
        assertThat(JmhReport.of(made("thr8-new"))).contains("\"thrpt\"", "\"ops/ns\"", "\"threads\": 8");
    }

    @Test
    void the_series_of_openmetrics_are_as_many_as_the_cells() throws IOException {
        String params = "\"params\":{\"a\":\"1 b=2\"},\"primaryMetric\"";
        String plain = Files.readString(MADE.resolve("plain.json")).strip();
        String one = plain.replace("\"primaryMetric\"", params);
        String two = plain.replace("\"primaryMetric\"", "\"params\":{\"a\":\"1\",\"b\":\"2\"},\"primaryMetric\"");
        String both = one.substring(0, one.length() - 1) + "," + two.substring(1);

        for (Result result : List.of(made("modes-old"), made("threads-old"), text(both))) {
            assertThat(OpenMetricsReport.of(result)
                            .lines()
                            .filter(line -> line.startsWith("ringcross_cell_typical_seconds{")))
                    .hasSize(result.cells().size())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_mark_before_the_text_and_line_ends_of_windows_change_nothing() throws IOException {
        String plain = Files.readString(MADE.resolve("plain.json"));

        assertThat(text("\ufeff" + plain.replace("\n", "\r\n")).cells())
                .isEqualTo(text(plain).cells());
        assertThatThrownBy(() -> text("\ufeff \r\n")).hasMessageContaining("is empty");
    }

    @Test
    void text_in_another_encoding_is_called_so() {
        byte[] wide = ("\ufeff[]").getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> ResultFiles.read(Files.write(directory.resolve("wide.json"), wide)))
                .hasMessageContaining("is not text in UTF-8");
    }
}
