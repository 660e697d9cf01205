package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is told in words: no message names a class of Java's. */
class NoClassNamesTest {
    private static final String CLASS_NAME = "(?s).*\\b[A-Z]\\w*(Exception|Error)\\b.*";

    @TempDir
    Path directory;

    @BeforeEach
    void fill() throws IOException {
        String result = ResultJson.text(Synthetic.result());
        Files.writeString(directory.resolve("good.json"), result);
        Files.writeString(directory.resolve("cut.json"), result.substring(0, result.length() / 2));
        Files.writeString(directory.resolve("edited.json"), result.replaceFirst("\"jvms\": \\d+", "\"jvms\": \"x\""));
        Files.writeString(directory.resolve("other.json"), "[{\"benchmark\": 1}]");
        Files.write(directory.resolve("bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.createDirectory(directory.resolve("empty"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report D/missing.json",
                "report D/empty",
                "report D/good.json/below",
                "report D/cut.json",
                "report D/edited.json",
                "report D/other.json",
                "report D/bytes.json",
                "report /proc/self/mem",
                "report D/good.json -o D/missing/page.html",
                "report D/good.json -o D/empty",
                "report D/good.json -o D/good.json/page.html",
                "report D/good.json -o /proc/page.html",
                "compare D/missing.json D/good.json",
                "compare D/good.json D/cut.json",
                "compare D/good.json D/good.json --margin x",
                "compare --live no-such-command-anywhere env:A=B -q",
                "compare --live jvm:Xint jvm:-Xint",
                "merge D/empty",
                "merge D/missing.json",
                "claims D/missing.json",
                "claims D/cut.json",
                "run --only getppid --out D/good.json",
                "run --only getppid --out D/good.json/below",
                "run --only getppid --out /proc/ringcross",
                "run --resume D/missing.json",
                "run --resume D/cut.json",
                "run --resume D/good.json",
                "run --only nothing-like-it",
                "run --cpu 99999",
                "run --seed x",
                "run --jvms 0",
                "explain nothing-like-it",
                "selftest aa --only nothing-like-it",
                "doctor --format xml"
            })
    void a_refusal_is_one_line_without_the_name_of_a_class(String commandLine) {
        List<String> words = Arrays.stream(commandLine.split(" "))
                .map(word -> word.startsWith("D/")
                        ? directory.resolve(word.substring(2)).toString()
                        : word)
                .toList();

        InProcess ending = InProcess.of(words);

        assertThat(ending.status()).as(ending.err()).isEqualTo(Ringcross.USAGE);
        assertThat(ending.err()).startsWith("ringcross: ").hasLineCount(1).doesNotMatch(CLASS_NAME);
        assertThat(ending.err()).doesNotContain("internal error");
    }
}
