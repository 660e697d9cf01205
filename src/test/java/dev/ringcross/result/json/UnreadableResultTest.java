package dev.ringcross.result.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableResultTest {
    private static final String GOOD = ResultJson.text(Synthetic.result());

    @TempDir
    Path directory;

    static Stream<Arguments> badTexts() {
        return Stream.of(
                arguments("empty", " \n", "is empty"),
                arguments("not JSON", "getppid 92.1 ns\n", "is invalid or truncated JSON (line 1 column"),
                arguments("cut off", GOOD.substring(0, GOOD.length() / 2), "is invalid or truncated JSON (line "),
                arguments("without its last brace", GOOD.substring(0, GOOD.length() - 2), "truncated JSON"),
                arguments(
                        "two files in one",
                        GOOD + GOOD,
                        "goes on behind its end, as two files that were joined do (line "),
                arguments("a comment", "// edited\n" + GOOD, "truncated JSON (line 1"),
                arguments("another's JSON", "{\"benchmarks\": []}", "is not a result file: at schema: expected"),
                arguments("a list", "[1, 2]", "is not a result file"),
                arguments("a newer schema", with("ringcross/1", "ringcross/2"), "update Ringcross"),
                arguments("NaN", with("\"load\": 0.42", "\"load\": NaN"), "truncated JSON (line "),
                arguments(
                        "too large a number",
                        with("\"load\": 0.42", "\"load\": 1e999"),
                        "at host.load: expected a number"),
                arguments(
                        "text for a number",
                        with("\"load\": 0.42", "\"load\": \"0.42\""),
                        "at host.load: expected a number, found \"0.42\""),
                arguments(
                        "a number for text",
                        with("\"profile\": \"quick\"", "\"profile\": 3"),
                        "at run.profile: expected a string, found 3"),
                arguments(
                        "half a JVM",
                        with("\"jvms\": 5,", "\"jvms\": 2.5,"),
                        "at run.jvms: expected a whole number, found 2.5"),
                arguments(
                        "no truth",
                        with("\"complete\": true", "\"complete\": 1"),
                        "at run.complete: expected true or false, found 1"),
                arguments(
                        "an object for a list",
                        with("\"warnings\": [", "\"warnings\": {}, \"was\": ["),
                        "at warnings: expected a list, found an object"),
                arguments(
                        "a null that may not be",
                        with("\"arch\": \"x86_64\"", "\"arch\": null"),
                        "at host.arch: must not be null"),
                arguments(
                        "a key twice",
                        with("\"seed\": 42", "\"seed\": 42, \"seed\": 42"),
                        "at run.seed: appears twice"),
                arguments(
                        "too large a sample",
                        GOOD.replaceFirst("\\[null, [0-9.]+,", "[null, 1e999,"),
                        "].samples[0][1]: expected a number, found 1e999"),
                arguments(
                        "text for a sample",
                        GOOD.replaceFirst("\\[null, [0-9.]+,", "[null, \"5\","),
                        "].samples[0][1]: expected a number, found \"5\""),
                arguments("a missing key", with("\"seed\": 42", "\"sead\": 42"), "at run.seed: is missing"),
                arguments(
                        "an interval of one",
                        with("[2.0, null]", "[2.0]"),
                        "declared.contextSwitches: expected [low, high], found a list of 1"),
                arguments(
                        "an interval upside down",
                        with("[2.0, null]", "[2.0, 1.0]"),
                        "the lower bound 2.0 is above the upper one 1.0"),
                arguments(
                        "an unknown status",
                        with("\"status\": \"failed\"", "\"status\": \"gone\""),
                        ".status: expected one of [ok, absent, failed], found gone"),
                arguments(
                        "a number gone",
                        GOOD.replaceFirst("\"typical\": [0-9.]+", "\"typical\": null"),
                        "at cells[0]: has the status ok, but no typical"),
                arguments(
                        "a visit without a reading",
                        GOOD.replaceFirst("\"throughputNs\": \\[[^]]*]", "\"throughputNs\": []"),
                        "at canary[0].throughputNs: is empty"),
                arguments(
                        "a reason gone",
                        with("\"reason\": \"Java can't fork\"", "\"reason\": null"),
                        ".reason: is null, although the cell has no numbers"));
    }

    private static String with(String was, String is) {
        assertThat(GOOD).contains(was);
        return GOOD.replace(was, is);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTexts")
    void a_bad_file_is_one_line_that_names_file_place_and_remedy(String name, String text, String message)
            throws IOException {
        Path file = directory.resolve("bad.json");
        Files.writeString(file, text);

        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message)
                .hasMessageContaining("; ")
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasLineCount(1));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> ResultJson.read(directory.resolve("none.json")))
                .hasMessageMatching(".*none.json: no such file; give a file that ./ringcross run has written");
    }

    @Test
    void a_directory_is_no_file() {
        assertThatThrownBy(() -> ResultJson.read(directory))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("is a directory");
    }

    @Test
    void bytes_that_are_no_text_are_no_result() throws IOException {
        Path file = directory.resolve("binary");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> ResultJson.read(file))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("is not text in UTF-8");
    }

    /** Beyond what the reader takes at once, where no first look can find it. */
    @Test
    void a_byte_that_is_no_text_is_found_anywhere() throws IOException {
        byte[] bytes = with("\"hostname\": \"", "\"hostname\": \"" + "x".repeat(20_000) + "?")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
        }
        Path file = Files.write(directory.resolve("binary"), bytes);

        assertThatThrownBy(() -> ResultJson.read(file)).hasMessageContaining("is not text in UTF-8");
    }

    @Test
    void the_schema_may_stand_anywhere() throws IOException {
        JsonObject moved = JsonParser.parseString(GOOD).getAsJsonObject();
        moved.add("schema", moved.remove("schema"));

        assertThat(ResultJson.parse(moved.toString(), "moved")).isEqualTo(Synthetic.result());
    }

    @Test
    void a_hostile_name_stays_on_one_line_without_escapes() {
        assertThatThrownBy(() -> ResultJson.parse("", "evil\n\u001b[31m\u009bname\u202e.json"))
                .hasMessageStartingWith("evil [31m name .json: is empty");
    }

    /** Keys that ringcross/1 was given after its first files were written. */
    @Test
    void a_file_of_this_schema_without_its_later_keys_reads() throws IOException {
        JsonObject older = JsonParser.parseString(GOOD).getAsJsonObject();
        older.remove("drift");
        older.getAsJsonObject("run").remove("precision");
        for (JsonElement cell : older.getAsJsonArray("cells")) {
            cell.getAsJsonObject().remove("tail");
            cell.getAsJsonObject().remove("quiet");
        }

        Result result = ResultJson.parse(older.toString(), "older");

        assertThat(result.drift()).isNull();
        assertThat(result.run().precision()).isNull();
        assertThat(result.cells())
                .isNotEmpty()
                .allMatch(cell -> cell.tail() == null)
                .allMatch(cell -> cell.quiet() == null);
    }

    @Test
    void a_list_that_was_always_there_may_not_be_missing() {
        assertThatThrownBy(() -> ResultJson.parse(with("\"warnings\": [", "\"signs\": ["), "file"))
                .hasMessageContaining("at warnings: is missing");
    }

    @Test
    void an_older_schema_reads_and_what_it_lacked_is_empty_or_null() throws IOException {
        String older = GOOD.replace("ringcross/1", "ringcross/0")
                .replace("\"claims\": [", "\"then\": [")
                .replaceAll("\"p99\": [0-9.]+,\\s+\"tail\"", "\"tail\"");

        Result result = ResultJson.parse(older, "older");

        assertThat(result.schema()).isEqualTo("ringcross/0");
        assertThat(result.claims()).isEmpty();
        assertThat(result.cells()).allMatch(cell -> cell.p99() == null);
    }
}
