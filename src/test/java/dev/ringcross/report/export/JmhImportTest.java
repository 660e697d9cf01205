package dev.ringcross.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against what JMH 1.37 itself wrote for {@code 'Getppid\.(c|jnaDirect)$' -f 2 -wi 1 -i 3 -rf json}; only the path of
 * its JVM was shortened.
 */
class JmhImportTest {
    private static final Path REAL = Path.of("src/test/resources/dev/ringcross/report/jmh-1.37.json");

    @TempDir
    Path directory;

    private Result read(String text) throws IOException {
        return ResultFiles.read(Files.writeString(directory.resolve("jmh.json"), text));
    }

    @Test
    void forks_are_the_rows_of_raw_data_and_names_are_ours() throws IOException {
        Result result = ResultFiles.read(REAL);

        assertThat(result.cells()).extracting(Cell::name).containsExactly("getppid/c", "getppid/jna-direct");
        assertThat(result.cells())
                .allMatch(cell -> cell.ok() && cell.samples().size() == 2)
                .allMatch(cell -> cell.samples().get(0).size() == 3);
        assertThat(result.host().unknown()).containsEntry("kernel", "not recorded by JMH");
    }

    @Test
    void as_a_result_it_is_valid_against_the_schema() throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(ResultJson.schema())
                        .validate(ResultJson.text(ResultFiles.read(REAL)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void other_units_become_nanoseconds_and_throughput_is_turned_over() throws IOException {
        String real = Files.readString(REAL);
        double typical =
                java.util.Objects.requireNonNull(read(real).cells().get(0).typical());

        assertThat(read(real.replace("\"ns/op\"", "\"us/op\"")).cells().get(0).typical())
                .isCloseTo(1000 * typical, org.assertj.core.data.Percentage.withPercentage(1e-9));
        double sample = java.util.Objects.requireNonNull(
                read(real).cells().get(0).samples().get(0).get(0));
        assertThat(read(real.replace("\"ns/op\"", "\"ops/us\""))
                        .cells()
                        .get(0)
                        .samples()
                        .get(0)
                        .get(0))
                .isCloseTo(1000 / sample, org.assertj.core.data.Percentage.withPercentage(1e-9));
    }

    @Test
    void a_unit_that_is_no_time_is_a_reason() throws IOException {
        assertThat(read(Files.readString(REAL).replace("\"ns/op\"", "\"#/op\"")).cells())
                .allMatch(cell -> "JMH's unit #/op is not a time".equals(cell.reason()));
    }

    @Test
    void a_list_of_something_else_is_refused() {
        assertThatThrownBy(() -> read("[1, 2]"))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("not a result of JMH");
    }

    @Test
    void the_export_has_the_keys_of_jmh_and_reads_back_with_the_same_samples() throws IOException {
        String text = JmhReport.of(ResultFiles.read(REAL));
        JsonObject ours = JsonParser.parseString(text).getAsJsonArray().get(0).getAsJsonObject();
        JsonObject real = JsonParser.parseString(Files.readString(REAL))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();

        assertThat(ours.keySet()).containsExactlyElementsOf(real.keySet());
        assertThat(ours.getAsJsonObject("primaryMetric").keySet())
                .containsExactlyElementsOf(real.getAsJsonObject("primaryMetric").keySet());
        assertThat(ours.get("benchmark")).isEqualTo(real.get("benchmark"));
        assertThat(ours.getAsJsonObject("primaryMetric").get("rawData"))
                .isEqualTo(real.getAsJsonObject("primaryMetric").get("rawData"));
    }

    @Test
    void every_cell_with_a_number_is_exported() throws IOException {
        Result result = Synthetic.result();

        assertThat(read(JmhReport.of(result)).cells())
                .extracting(Cell::name)
                .containsExactlyElementsOf(
                        result.cells().stream().filter(Cell::ok).map(Cell::name).toList());
    }
}
