package dev.ringcross.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.result.Merge.Outlier;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.result.json.Schemas;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas of a comparison and of a merge; what the commands really print is validated where they run. */
class OtherSchemasTest {
    private static final Tool TOOL = new Tool("0", "0", "25");
    private static final String COMPARISON = ResultJson.text(new Comparison(
            Comparison.SCHEMA,
            TOOL,
            Comparison.FILES,
            new Side("old.json", "2026-01-02T03:04:05Z", 6, 1, new AaCalibration(40, 35, 1.3)),
            new Side("new.json", "unknown", 6, 1, null),
            0.05,
            List.of(new FactDifference("kernel", "6.1", null)),
            List.of(
                    compared(1.5, new Interval(1.4, Double.POSITIVE_INFINITY), "slower", null),
                    compared(null, null, "not comparable", "the units differ")),
            List.of("a footnote")));
    private static final String MERGE = ResultJson.text(new Merge(
            Merge.SCHEMA,
            TOOL,
            5,
            List.of("cpu", "kernel", "virtualization", "mitigations"),
            "2026-01-02T03:04:05Z",
            7,
            2,
            List.of(new LeftOut("cut.json", "is empty; measure again")),
            List.of(new Warning("clock-ahead", "a message", "a remedy")),
            List.of(new Kind(
                    new HostTraits(
                            "Processor", null, "kvm", Map.of("spectre_v1", "Mitigation: some"), null, null, null),
                    7,
                    7,
                    List.of(new MergedCell(
                            "getppid",
                            "crossing",
                            "c",
                            Map.of("bytes", "1"),
                            Cell.NANOS_PER_OPERATION,
                            7,
                            7,
                            100,
                            2,
                            98,
                            400,
                            1,
                            List.of(new Outlier("far", "far.json", 400))))))));

    private static ComparedCell compared(Double ratio, Interval ci95, String verdict, String reason) {
        return new ComparedCell(
                "getppid",
                "crossing",
                "c",
                "c",
                Map.of("bytes", "1"),
                Cell.NANOS_PER_OPERATION,
                100.0,
                150.0,
                ratio == null ? null : 99.0,
                ratio == null ? null : 148.5,
                ratio != null,
                ratio,
                ci95,
                0.01,
                null,
                false,
                verdict,
                reason);
    }

    private static List<Error> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON);
    }

    @Test
    void what_is_written_is_valid_and_one_is_not_the_other() {
        assertThat(errors(Schemas.compare(), COMPARISON)).isEmpty();
        assertThat(errors(Schemas.merge(), MERGE)).isEmpty();
        assertThat(errors(Schemas.merge(), COMPARISON)).isNotEmpty();
        assertThat(errors(Schemas.compare(), MERGE)).isNotEmpty();
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                arguments("ringcross-compare/1", "ringcross-compare/2", "/schema"),
                arguments("\"kind\": \"files\"", "\"kind\": \"memory\"", "/kind"),
                arguments("\"margin\": 0.05", "\"margin\": -0.05", "/margin"),
                arguments("\"new\": {", "\"newer\": {", ""),
                arguments("\"jvms\": 6", "\"jvms\": 6.5", "/old/jvms"),
                arguments("\"held\": 35", "\"held\": -1", "/old/aa"),
                arguments("\"widening\": 1.3", "\"widening\": 0.9", "/old/aa"),
                arguments("\"oldQuiet\": 99.0", "\"oldQuiet\": \"99\"", "/cells/0/oldQuiet"),
                arguments("\"newQuiet\":", "\"quietNew\":", "/cells/"),
                arguments("\"fact\": \"kernel\"", "\"fact\": 1", "/facts/0"),
                arguments("\"ratio\": 1.5", "\"ratio\": \"1.5\"", "/cells/0/ratio"),
                arguments("[1.4, null]", "[1.4]", "/cells/0/ci95"),
                arguments("\"adjustedP\": 0.01", "\"adjustedP\": 1.01", "/cells/0/adjustedP"),
                arguments("\"verdict\": \"slower\"", "\"verdict\": \"dearer\"", "/cells/0/verdict"),
                arguments("\"verdict\": \"not comparable\"", "\"verdict\": \"same\"", "/cells/1/verdict"),
                arguments("\"the units differ\"", "null", "/cells/1/reason"),
                arguments("\"a footnote\"", "\"\"", "/footnotes/0"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("comparisons")
    void a_breach_of_a_comparison_is_found(String was, String is, String place) {
        finds(Schemas.compare(), COMPARISON, was, is, place);
    }

    static Stream<Arguments> merges() {
        return Stream.of(
                arguments("ringcross-merge/1", "ringcross/1", "/schema"),
                arguments("\"outlierLimit\": 5.0", "\"outlierLimit\": 0.0", "/outlierLimit"),
                arguments("\"kinds\": [", "\"kinds\": [], \"more\": [", ""),
                arguments("\"cpu\":", "\"processor\":", "/kinds/0"),
                arguments("\"hosts\": 7", "\"hosts\": 0", "/kinds/0/hosts"),
                arguments("\"mad\": 2.0", "\"mad\": -2.0", "/kinds/0/cells/0/mad"),
                arguments("\"median\": 100.0", "\"median\": null", "/kinds/0/cells/0/median"),
                arguments("\"value\": 400.0", "\"value\": \"400\"", "/kinds/0/cells/0/outliers/0/value"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("merges")
    void a_breach_of_a_merge_is_found(String was, String is, String place) {
        finds(Schemas.merge(), MERGE, was, is, place);
    }

    private static void finds(String schema, String good, String was, String is, String place) {
        assertThat(good).contains(was);
        assertThat(errors(schema, good.replace(was, is)))
                .anyMatch(error -> error.getInstanceLocation().toString().startsWith(place));
    }
}
