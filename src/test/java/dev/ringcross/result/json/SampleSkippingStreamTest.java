package dev.ringcross.result.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.ringcross.result.Synthetic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSkippingStreamTest {
    private static final String GOOD = ResultJson.text(Synthetic.result());

    @TempDir
    Path directory;

    private static String through(String text, int chunkBytes, int most) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = new SampleSkippingStream(new ByteArrayInputStream(bytes), chunkBytes)) {
            byte[] read = new byte[bytes.length + 1];
            int count = 0;
            for (int more = 0; more >= 0; more = in.read(read, count, Math.min(most, read.length - count))) {
                count += more;
            }
            return new String(read, 0, count, StandardCharsets.UTF_8);
        }
    }

    private static String through(String text) throws IOException {
        return through(text, 1 << 16, 1 << 16);
    }

    @Test
    void samples_become_an_empty_list_and_all_else_stays() throws IOException {
        assertThat(through("{\"a\": [[1]], \"samples\": [[1.0, null], [-2e+3,0.5E1 ,0]\n, []] , \"b\": [2]}"))
                .isEqualTo("{\"a\": [[1]], \"samples\": [] , \"b\": [2]}");
    }

    @Test
    void a_whole_file_comes_out_without_them_wherever_the_chunks_end() throws IOException {
        String expected = GOOD.replaceAll("(?s)\"samples\": \\[\\s*\\[.*?]\\s*]", "\"samples\": []");
        assertThat(expected).hasSizeLessThan(GOOD.length());

        for (int chunkBytes = 1; chunkBytes < 40; chunkBytes++) {
            assertThat(through(GOOD, chunkBytes, 1 << 16)).isEqualTo(expected);
            assertThat(through(GOOD, 1 << 16, chunkBytes)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"\\\"samples\\\": [[1]]\"}",
                "{\"a\": \"\\\\\", \"b\": \"samples\"}",
                "{\"asamples\": [[1]], \"samplesa\": [[1]], \"sam\\ples\": [[1]], \"\": [[1]]}",
                "{\"samples\": null, \"samples\": \"[[1]]\", \"samples\": {\"a\": [[1]]}}",
                "[\"samples\", [[1]]]",
                "{\"Samples\": [[1]], \"größe\": \"☃\"}",
                "",
                "\"samples\""
            })
    void what_only_looks_like_samples_stays(String text) throws IOException {
        assertThat(through(text)).isEqualTo(text);
        assertThat(through(text, 1, 1)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "[1",
                "[1]]]",
                "[[1]]",
                "[\"1\"]",
                "[{}]",
                "[NaN]",
                "[Infinity]",
                "[-Infinity]",
                "[01]",
                "[-]",
                "[- 1]",
                "[+1]",
                "[.5]",
                "[1.]",
                "[1.e3]",
                "[1e]",
                "[1e+]",
                "[1.2.3]",
                "[1 2]",
                "[1,]",
                "[,1]",
                "[1],",
                ",[1]",
                "[1][2]",
                "[n ull]",
                "[nul]",
                "[nulll]",
                "[null1]",
                "[true]",
                "[0x1]",
                "[1_0]",
                "[1] // edited",
                "[1]\u0000",
                "[1\u00a0]",
                "[\u0661]"
            })
    void what_is_no_list_of_lists_of_numbers_fails_or_is_no_json_any_more(String samples) {
        String text = "{\"samples\": [" + samples + "]}";

        assertThatThrownBy(() -> wholeJson(through(text))).isInstanceOf(IOException.class);
    }

    @Test
    void what_is_a_list_of_lists_of_numbers_is_still_json() throws IOException {
        wholeJson(through("{\"samples\": [[1.5e-3, null, -0]]}"));
    }

    private static void wholeJson(String text) throws IOException {
        JsonReader json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.STRICT);
        json.skipValue();
        assertThat(json.peek()).isEqualTo(JsonToken.END_DOCUMENT);
    }

    /** The reader of summaries refuses a file in the words of the whole reader, so that all commands say the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "1.2.3", "1 2", "01", "\"1\"]]", "]", "1,", "tru", "\"1\"", "true", "[1]", "{\"a\": [1]}"
            })
    void a_bad_sample_is_refused_in_the_words_of_the_whole_reader(String sample) throws IOException {
        Path file = Files.writeString(
                directory.resolve("bad.json"), GOOD.replaceFirst("\\[null, [0-9.]+,", "[null, " + sample + ","));

        assertThatThrownBy(() -> ResultSummary.read(file))
                .isInstanceOf(UnreadableResult.class)
                .hasMessage(message(file));
    }

    private static String message(Path file) {
        try {
            return "read: " + ResultJson.read(file);
        } catch (UnreadableResult refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
