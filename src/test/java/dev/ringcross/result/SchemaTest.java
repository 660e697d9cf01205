package dev.ringcross.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringcross.result.json.ResultJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ResultJson.schema());
    private static final String GOOD = ResultJson.text(Synthetic.result());

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    @Test
    void what_is_written_is_valid() {
        assertThat(errors(GOOD)).isEmpty();
    }

    /** A key that a record has and the schema lacks is refused; so no key of a record may be unknown to the schema. */
    @Test
    void a_run_with_its_plan_is_valid() {
        Plan plan = new Plan(5, 24, 2, 4, 20, 25, 60, true, 24.0, false, 30, List.of(1), 0.02, 60.0, 11.5, true);
        Result planned =
                Altered.with(Synthetic.result(), "run", Synthetic.result().run().planned(plan));

        assertThat(errors(ResultJson.text(planned))).isEmpty();
        assertThat(errors(ResultJson.text(planned).replace("\"firstJvms\": 5", "\"firstJvms\": 0")))
                .isNotEmpty();
        assertThat(errors(ResultJson.text(planned).replace("\"visits\":", "\"rounds\":")))
                .isNotEmpty();
    }

    @Test
    void an_interrupted_run_without_a_cell_is_valid() {
        assertThat(errors(ResultJson.text(Synthetic.with(List.of()))
                        .replace("\"complete\": true", "\"complete\": false")))
                .isEmpty();
    }

    /**
     * What is replaced in a valid file, and where the schema must object: it is no schema if it lets everything
     * through.
     */
    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments("\"ringcross/1\"", "\"ringcross/2\"", "/schema"),
                arguments("\"tool\": {", "\"extra\": 1, \"tool\": {", ""),
                arguments("\"hostname\":", "\"hostName\":", "/host"),
                arguments("\"arch\": \"x86_64\"", "\"arch\": null", "/host/arch"),
                arguments("\"logical\": 2", "\"logical\": 2.5", "/host/cpu/logical"),
                arguments("\"stealRatio\": 0.0,\n", "\"stealRatio\": 1.5,\n", "/host/stealRatio"),
                arguments("2026-01-02T03:04:05Z", "yesterday", "/run/startedAt"),
                arguments("\"seed\": 42", "\"seed\": \"42\"", "/run/seed"),
                arguments("\"rows\": 8", "\"rows\": 0", "/aa/rows"),
                arguments("\"widening\": 1.0", "\"widening\": 0.5", "/aa/widening"),
                arguments("\"runQueue\": 3", "\"runQueue\": 3.5", "/canary/"),
                arguments("\"turnGroup\": \"noop\"", "\"turnGroup\": \"\"", "/cells/0/turnGroup"),
                arguments("\"latencyNs\": 2.58", "\"latencyNs\": -2.58", "/canary/0/latencyNs"),
                arguments("\"throughputNs\": [0.645, ", "\"throughputNs\": [\"0.645\", ", "/canary/0/throughputNs"),
                arguments("\"stealRatio\": 0.0, \"throughputNs\"", "\"stealRatio\": -1, \"throughputNs\"", "/canary/0"),
                arguments("\"estimated\": false", "\"estimated\": 0", "/cells/0/quiet/estimated"),
                arguments("\"halfWidth\": 0.4", "\"halfWidth\": -0.4", "/cells/"),
                arguments("\"excess\": 30.7", "\"excess\": null", "/cells/"),
                arguments("\"unsteadyJvms\": 2", "\"unsteadyJvms\": null", "/cells/"),
                arguments("\"measuringProcess\":", "\"fork\":", "/resources/0"),
                arguments("\"perPass\":", "\"perRound\":", "/resourceSlopes/0"),
                arguments("\"preemptions\":", "\"preempted\":", "/cells/"),
                arguments("\"code\": \"host-busy\"", "\"code\": \"Host busy\"", "/warnings/1/code"),
                arguments("\"remedy\": \"stop", "\"hint\": \"stop", "/warnings/1"),
                arguments("\"unit\": \"ns/op\"", "\"unit\": \"ms\"", "/cells/0/unit"),
                arguments("\"route\": \"jna-direct\"", "\"route\": \"jni\"", "/cells/"),
                arguments("\"status\": \"failed\"", "\"status\": \"gone\"", "/cells/"),
                arguments("\"bytes\": \"4096\"", "\"bytes\": 4096", "/cells/"),
                arguments("[2.0, null]", "[2.0]", "/cells/"),
                arguments("[2.0, null]", "[2.0, 3.0, 4.0]", "/cells/"),
                arguments("\"source\": \"rusage\"", "\"source\": \"guess\"", "/cells/"),
                arguments("\"stoppedBy\": \"max-time\"", "\"stoppedBy\": \"boredom\"", "/run/precision"),
                arguments("\"target\": 0.02", "\"target\": 0", "/run/precision/target"),
                arguments("\"ratio\": 0.871", "\"ratio\": null", "/drift/moved"),
                arguments("\"process\": \"parent\"", "\"process\": \"child\"", "/resources/1/process"),
                arguments("\"rssBytes\": 91848704", "\"rssBytes\": 91848704.5", "/resources/1/rssBytes"),
                arguments("\"mappings\": 231", "\"maps\": 231", "/resources/0"),
                arguments("\"what\": \"descriptors\"", "\"what\": \"files\"", "/resourceSlopes/0/what"),
                arguments("\"flat\": true", "\"flat\": null", "/resourceSlopes/0/flat"),
                arguments("\"p999\":", "\"p9999\":", "/cells/"),
                arguments("\"verdict\": \"DEPENDS\"", "\"verdict\": \"MAYBE\"", "/claims/0/verdict"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("breaches")
    void a_breach_is_found(String was, String is, String place) {
        assertThat(GOOD).contains(was);

        assertThat(errors(GOOD.replace(was, is)))
                .anyMatch(error -> error.getInstanceLocation().toString().startsWith(place));
    }

    /** Status and numbers must fit each other; here the first match of a pattern is changed. */
    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments("ok without typical", "\"typical\": [0-9.]+", "\"typical\": null"),
                arguments("ok without min", "\"min\": [0-9.]+", "\"min\": null"),
                arguments(
                        "ok with a reason",
                        "\"reason\": null,\n      \"typical\"",
                        "\"reason\": \"why\",\n      \"typical\""),
                arguments("ok without samples", "(?s)\"samples\": \\[\n        \\[.*?\n      \\]", "\"samples\": []"),
                arguments("absent with a number", "\"typical\": null", "\"typical\": 1.0"),
                arguments(
                        "absent with a quiet value",
                        "\"quiet\": null",
                        "\"quiet\": {\"value\": 1.0, \"ci95\": null, \"turns\": 1, \"estimated\": false}"),
                arguments(
                        "absent with groups of JVMs",
                        "(?s)(\"typical\": null.*?\"modes\": )\\[]",
                        "$1[{\"typical\": 1.0, \"excess\": null, \"halfWidth\": 0.1, \"jvms\": 2}]"),
                arguments(
                        "absent without a reason",
                        "\"reason\": \"a call that does nothing[^\"]*\"",
                        "\"reason\": null"),
                arguments(
                        "absent with an empty reason",
                        "\"reason\": \"a call that does nothing[^\"]*\"",
                        "\"reason\": \"\""),
                arguments("failed without a reason", "\"reason\": \"pthread[^\"]*\"", "\"reason\": null"),
                arguments("no source, but counts", "\"source\": \"perf_event\"", "\"source\": \"none\""),
                arguments(
                        "rusage without a reason", "\"reason\": \"entries are not counted[^\"]*\"", "\"reason\": null"),
                arguments("an excess without ns, with an interval", "\"ns\": [0-9.]+", "\"ns\": null"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void a_contradiction_is_found(String name, String pattern, String is) {
        String broken = GOOD.replaceFirst(pattern, is);
        assertThat(broken).isNotEqualTo(GOOD);

        assertThat(errors(broken)).isNotEmpty();
    }
}
