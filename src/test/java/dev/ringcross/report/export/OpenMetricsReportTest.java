package dev.ringcross.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.Hostile;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the OpenMetrics text format 1.0, and against promtool where it is installed. */
class OpenMetricsReportTest {
    private static final String METRICS = OpenMetricsReport.of(Synthetic.result());
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"");
    private static final Pattern SAMPLE =
            Pattern.compile("[a-z_]+(\\{" + LABEL + "(," + LABEL + ")*})? -?\\d+(\\.\\d+)?(E-?\\d+)?");

    @TempDir
    Path directory;

    @Test
    void times_are_in_seconds() {
        assertThat(METRICS)
                .contains(
                        "# TYPE ringcross_cell_typical_seconds gauge\n# UNIT ringcross_cell_typical_seconds seconds\n")
                .containsPattern("\nringcross_cell_typical_seconds\\{primitive=\"getppid\",group=\"crossing\","
                        + "route=\"c\",params=\"\"} 9\\.3\\d+E-8\n");
    }

    @Test
    void every_line_is_a_sample_or_metadata_and_the_last_is_the_end() {
        for (Result result : List.of(Synthetic.result(), Hostile.result())) {
            List<String> lines = OpenMetricsReport.of(result).lines().toList();
            assertThat(lines).last().isEqualTo("# EOF");
            assertThat(lines.subList(0, lines.size() - 1))
                    .allMatch(line -> line.matches("# (TYPE|UNIT|HELP) ringcross_[a-z_]+ .+")
                            || SAMPLE.matcher(line).matches());
        }
    }

    @Test
    void a_family_is_declared_once_and_its_samples_follow_at_once() {
        String family = "";
        List<String> seen = new ArrayList<>();
        for (String line : METRICS.lines().filter(line -> !line.equals("# EOF")).toList()) {
            String name = line.replaceAll("^# [A-Z]+ ", "").replaceAll("[ {].*", "");
            if (!name.equals(family)) {
                assertThat(line).startsWith("# TYPE ");
                assertThat(seen).doesNotContain(name);
                seen.add(name);
                family = name;
            }
        }
        assertThat(seen).contains("ringcross_cell_excess_seconds", "ringcross_cell_kernel_entries");
    }

    @Test
    void no_series_is_there_twice() {
        Stream<String> series = METRICS.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')));

        assertThat(series.toList()).doesNotHaveDuplicates();
    }

    @Test
    void promtool_finds_nothing_to_say() throws IOException, InterruptedException {
        for (Result result : List.of(Synthetic.result(), Hostile.result())) {
            Promtool.findsNothingToSay(OpenMetricsReport.of(result), directory);
        }
    }
}
