package dev.ringcross.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prometheus' own opinion of metrics. */
final class Promtool {
    private Promtool() {}

    /** Its lint has no remark, about the format, names or units; the test is skipped where it is not installed. */
    static void findsNothingToSay(String metrics, Path directory) throws IOException, InterruptedException {
        Needs.programs("promtool");
        Path file = Files.writeString(directory.resolve("metrics.txt"), metrics);
        Path said = directory.resolve("said.txt");
        Process promtool = new ProcessBuilder("promtool", "check", "metrics")
                .redirectInput(file.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(promtool.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).isEmptyFile();
    }
}
