package dev.ringcross.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.cli.Launcher.Outcome;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.json.ResultJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of many small values is read, or refused, within four times its size and what the program takes itself. */
class DenseFileIT {
    private static final int MEBIBYTES = 16;

    /** Of the program without any file, and its page's library. */
    private static final int PROGRAM_MEBIBYTES = 64;

    @TempDir
    private Path directory;

    static Stream<Arguments> dense() {
        String result = ResultJson.text(Synthetic.result());
        return Stream.of(
                Arguments.of("samples", result.replaceFirst("\"samples\": \\[", "\"samples\": [[%s 1],"), "1,"),
                Arguments.of("turns", result.replaceFirst("\"samples\": \\[", "\"samples\": [%s"), "[],"),
                Arguments.of(
                        "warnings",
                        result.replaceFirst("\"warnings\": \\[", "\"warnings\": [%s"),
                        "{\"code\":\"\",\"message\":\"\",\"remedy\":\"\"},"),
                Arguments.of("unknown fields", result.replaceFirst("\"schema\"", "\"x\": [%s 0],\n\"schema\""), "{},"),
                Arguments.of(
                        "JMH",
                        "[{\"benchmark\":\"a.b\",\"mode\":\"avgt\",\"primaryMetric\":{\"score\":1,\"scoreUnit\":\"ns/op\",\"rawData\":[[%s 1]]}}]",
                        "1,"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dense")
    void takes_no_more_memory_than_four_times_its_size(String name, String frame, String value) throws Exception {
        assertThat(frame).contains("%s");
        String values = value.repeat((MEBIBYTES << 20) / value.length());
        Path file = Files.writeString(directory.resolve("dense.json"), frame.replace("%s", values));
        Outcome outcome = new Launcher()
                .with("RINGCROSS_JAVA_OPTIONS", "-Xmx" + (PROGRAM_MEBIBYTES + 4 * MEBIBYTES) + "m")
                .run("report", file.toString(), "--format", "csv");
        String complaint = outcome.err().replaceFirst("Picked up [^\n]*\n", "");
        assertThat(complaint).doesNotContain("OutOfMemory", "heap space");
        assertThat(outcome.status()).as(complaint).isIn(0, 2);
        assertThat(complaint.lines().count()).isEqualTo(outcome.status() == 0 ? 0 : 1);
    }
}
