package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringcross.compare.FileComparison;
import dev.ringcross.compare.HostMerge;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Result;
import dev.ringcross.result.Summaries;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.result.json.Schemas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code compare} and {@code merge} write keeps to the schema of each, whatever the files hold. */
class WrittenJsonTest {
    private static List<String> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Comparison compared(Result old, Result newer) {
        return FileComparison.of(
                old.tool(),
                new FileComparison.Input("old.json", old),
                new FileComparison.Input("new.json", newer),
                0.05,
                cell -> true);
    }

    @Test
    void a_comparison_of_a_run_with_itself_and_with_one_that_lacks_cells() {
        Result run = Synthetic.result();
        Cell one = Synthetic.ok("getppid", "crossing", "c", Map.of(), 150, null, null);
        for (Result newer : List.of(run, Hostile.result(), Synthetic.with(List.of(one)))) {
            Comparison comparison = compared(run, newer);
            assertThat(errors(Schemas.compare(), ResultJson.text(comparison))).isEmpty();
        }
        assertThat(compared(Hostile.result(), Hostile.result()).cells()).isNotEmpty();
    }

    @Test
    void a_merge_of_files_one_of_which_lies_far_off() {
        HostMerge files = new HostMerge(HostTraits.DEFAULT, null);
        for (int number = 0; number < 7; number++) {
            double times = number == 3 ? 5 : 1;
            ResultSummary digest = ResultSummary.of(Synthetic.result());
            files.add(
                    new ResultSummary(
                            Summaries.run(number),
                            digest.host(),
                            digest.cells().stream()
                                    .map(cell -> new ResultSummary.Value(
                                            cell.primitive(),
                                            cell.group(),
                                            cell.route(),
                                            cell.params(),
                                            cell.unit(),
                                            times * cell.typical()))
                                    .toList()),
                    number + ".json");
        }
        files.add(ResultSummary.of(Hostile.result()), "hostile.json");
        Merge merge = files.merged(Synthetic.result().tool(), HostMerge.LIMIT);

        assertThat(merge.kinds().get(0).cells())
                .filteredOn(cell -> cell.files() == 7)
                .isNotEmpty()
                .allSatisfy(
                        cell -> assertThat(cell.outliers()).extracting("file").containsExactly("3.json"));
        assertThat(errors(Schemas.merge(), ResultJson.text(merge))).isEmpty();
    }
}
