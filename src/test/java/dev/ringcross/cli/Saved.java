package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one result file that a run has left in a directory; valid against the schema, or the test fails. */
public record Saved(String text, JsonObject json) {

    static Saved in(Path directory) throws IOException {
        return of(Files.readString(file(directory)));
    }

    /** The one result in it; beside it only its page. */
    public static Path file(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            List<Path> results = all.stream()
                    .filter(file -> file.toString().endsWith(".json"))
                    .toList();
            assertThat(results).hasSize(1);
            String page = results.get(0).toString().replaceAll("json$", "html");
            assertThat(all)
                    .allMatch(file ->
                            file.equals(results.get(0)) || file.toString().equals(page));
            return results.get(0);
        }
    }

    static Saved of(String text) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(ResultJson.schema())
                        .validate(text, InputFormat.JSON))
                .isEmpty();
        return new Saved(text, JsonParser.parseString(text).getAsJsonObject());
    }

    JsonObject run() {
        return json.getAsJsonObject("run");
    }

    boolean complete() {
        return run().get("complete").getAsBoolean();
    }

    List<JsonObject> cells() {
        return json.getAsJsonArray("cells").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** The cells of a run with one primitive and one set of parameters. */
    Map<String, JsonObject> byRoute() {
        return cells().stream()
                .collect(Collectors.toMap(cell -> cell.get("route").getAsString(), Function.identity()));
    }

    static JsonObject evidence(JsonObject cell) {
        return cell.getAsJsonObject("evidence");
    }
}
