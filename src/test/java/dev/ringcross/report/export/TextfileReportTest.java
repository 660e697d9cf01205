package dev.ringcross.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.report.Hostile;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import dev.ringcross.run.plan.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's series are few, and are named as Prometheus wants them. */
class TextfileReportTest {
    private static final String METRICS = TextfileReport.of(Synthetic.result());
    private static final String LAST_RUN =
            TextfileReport.lastRun(false, Instant.ofEpochSecond(1000), Instant.ofEpochSecond(1060));

    @TempDir
    Path directory;

    @Test
    void promtool_finds_nothing_to_say() throws IOException, InterruptedException {
        for (String metrics : List.of(METRICS, LAST_RUN, TextfileReport.of(Hostile.result()))) {
            Promtool.findsNothingToSay(metrics, directory);
        }
    }

    @Test
    void a_baseline_has_its_quiet_time_and_another_route_its_excess() {
        assertThat(METRICS)
                .containsPattern("\nringcross_cell_quiet_seconds\\{primitive=\"getppid\",group=\"crossing\","
                        + "route=\"c\",params=\"\"} 9\\.\\d+E-8\n")
                .containsPattern("\nringcross_cell_excess_seconds\\{primitive=\"getppid\",group=\"crossing\","
                        + "route=\"jna-direct\",params=\"\"} 9\\.\\d+E-8\n")
                .doesNotContainPattern("ringcross_cell_excess_seconds\\{[^}]*route=\"c\"")
                .doesNotContainPattern("ringcross_cell_quiet_seconds\\{[^}]*getppid[^}]*route=\"jna-direct\"");
    }

    /** Prometheus tells hosts apart by its own label; a name of ours would be one more series after each renaming. */
    @Test
    void no_label_tells_hosts_or_runs_apart() {
        assertThat(METRICS)
                .contains("ringcross_host_info{cpu=\"")
                .doesNotContain(Synthetic.result().host().hostname())
                .doesNotContain(Synthetic.result().run().id());
    }

    @Test
    void the_time_of_the_result_is_the_end_of_its_run() {
        assertThat(METRICS)
                .contains("\nringcross_result_timestamp_seconds 1.767323073E9\n")
                .contains("\nringcross_result_duration_seconds 28.0\n");
    }

    @Test
    void the_last_run_says_when_it_ended_and_that_it_failed() {
        assertThat(LAST_RUN)
                .contains("\nringcross_last_run_success 0.0\n")
                .contains("\nringcross_last_run_timestamp_seconds 1060.0\n")
                .contains("\nringcross_last_run_duration_seconds 60.0\n");
    }

    /** Were all cells of a profile measured, on a host that lacks nothing. */
    @ParameterizedTest
    @CsvSource({"QUICK, 100", "STANDARD, 2000"})
    void a_profile_stays_within_its_series(Profile profile, int most) {
        Result whole = whole(profile);
        String metrics = TextfileReport.of(whole);

        assertThat(whole.cells()).hasSizeGreaterThan(most / 3);
        assertThat(series(metrics) + series(LAST_RUN)).isLessThanOrEqualTo(most);
        assertThat(metrics).contains("\nringcross_left_out_series 0.0\n");
    }

    @Test
    void what_is_too_much_is_left_out_and_counted() {
        List<Cell> many = IntStream.range(0, 3000)
                .mapToObj(size -> ok("read-zero", "c", Map.of("bytes", "" + size), null))
                .toList();
        String metrics = TextfileReport.of(Synthetic.with(many));

        assertThat(series(metrics)).isLessThanOrEqualTo(2000);
        assertThat(metrics)
                .contains("\nringcross_left_out_series " + (2.0 * 3000 - TextfileReport.MOST_CELL_SERIES) + "\n");
    }

    private static Result whole(Profile profile) {
        List<CellSpec> wanted = Catalogue.load().entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(cell -> profile.wants(cell) && cell.isOffered())
                .toList();
        List<Cell> cells = new ArrayList<>();
        for (CellSpec cell : wanted) {
            Cell baseline = cells.stream()
                    .filter(other -> other.route().equals("c")
                            && other.primitive().equals(cell.primitive().id())
                            && other.params().equals(cell.params()))
                    .findFirst()
                    .orElse(null);
            cells.add(ok(cell.primitive().id(), cell.route().id(), cell.params(), baseline));
        }
        return Synthetic.with(cells);
    }

    private static Cell ok(String primitive, String route, Map<String, String> params, Cell baseline) {
        return Synthetic.ok(primitive, "crossing", route, params, 100, baseline, Synthetic.counted(1, 1));
    }

    private static long series(String metrics) {
        Stream<String> samples = metrics.lines().filter(line -> !line.startsWith("#"));
        return samples.count();
    }
}
