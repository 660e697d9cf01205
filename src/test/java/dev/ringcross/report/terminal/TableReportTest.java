package dev.ringcross.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.report.Hostile;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.TableOptions;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Altered;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Interval;
import dev.ringcross.result.QuietValue;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.result.ResourceSlope;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReportTest {
    private static final Style ASCII = new Style(true, false);
    private static final Style COLOUR = new Style(false, true);
    private static final String TABLE = TableReport.of(Synthetic.result(), Style.PLAIN);

    private static Result interrupted(int jvms, boolean complete) {
        Result whole = Synthetic.result();
        Run run = Altered.with(Altered.with(whole.run(), "jvms", jvms), "complete", complete);
        return whole.with(run, List.of());
    }

    private static String flat(String table) {
        return table.replaceAll("\\s+", " ");
    }

    @Test
    void the_routes_of_a_primitive_stand_one_below_the_other() {
        assertThat(TABLE)
                .containsSubsequence(
                        "\ngetppid\n",
                        "  c    ",
                        "  raw  ",
                        "  panama  ",
                        "  critical  ",
                        "  jna-direct  ",
                        "  jna-interface ",
                        "  absent: java — Java does not offer it");
    }

    @Test
    void a_row_holds_typical_interval_quiet_excess_entries_and_a_mark() {
        assertThat(TABLE.lines()
                        .filter(line -> line.startsWith("  jna-direct"))
                        .findFirst()
                        .orElseThrow())
                .matches("  jna-direct +185 ns +\\[183, 186] +185 ns +\\+91\\.3 ±2\\.6 ns +1 ✓  ┊ +● ┊ +┊");
    }

    @Test
    void every_set_of_parameters_has_its_routes() {
        assertThat(TABLE).contains("\nread-zero bytes=1\n  c  ", "\nread-zero bytes=4096\n  c  ");
    }

    @Test
    void a_mismatch_is_loud_on_its_row_and_at_the_end() {
        assertThat(TABLE)
                .contains("2 ✗", "MISMATCH: the kernel counted 2 kernel entries per operation, declared 1")
                .contains("✗ Kernel counts differ from the declaration in 1 cell: sched-yield/panama");
    }

    @Test
    void what_is_not_verified_is_not_called_right() {
        assertThat(TABLE.lines().filter(line -> line.startsWith("  java ")))
                .singleElement()
                .asString()
                .contains(" – ")
                .doesNotContain("✓");
    }

    @Test
    void a_failed_cell_says_why() {
        assertThat(TABLE).contains("\n  panama        FAILED: pthread_create gave EAGAIN in JVM 2\n");
    }

    @Test
    void routes_that_share_a_reason_share_a_line() {
        String table = TableReport.of(
                Synthetic.with(List.of(
                        Synthetic.without(
                                "noop", "crossing", "c", Map.of(), Cell.Status.ABSENT, "no C compiler at build"),
                        Synthetic.without(
                                "noop", "crossing", "raw", Map.of(), Cell.Status.ABSENT, "no C compiler at build"))),
                Style.PLAIN);

        assertThat(table).contains("\nnoop\n  absent: c, raw — no C compiler at build\n");
    }

    @Test
    void a_route_that_is_absent_for_some_parameters_names_them() {
        Map<String, String> big = Map.of("bytes", "4096");
        String table = TableReport.of(
                Synthetic.with(List.of(
                        Synthetic.ok("read-zero", "io", "c", Map.of("bytes", "1"), 150, null, null),
                        Synthetic.without("read-zero", "io", "c", big, Cell.Status.ABSENT, "too large"))),
                Style.PLAIN);

        assertThat(table).contains("\n  absent: c bytes=4096 — too large\n");
    }

    @Test
    void the_head_names_host_run_and_state_of_the_host() {
        assertThat(flat(TABLE))
                .startsWith("synthetic-host: Imaginary Processor 9000 @ 2.40GHz, 2 CPUs, kernel 6.18.1-generic, kvm")
                .contains("quick profile, 5 JVMs, seed 42")
                .containsPattern("A/A: 95 % intervals held in \\d+ of 8 rows\\.")
                .contains("The host was slow during 25 % of the turns (canary 1.50 × its quiet value).")
                .contains("Before 20 % of the visits more tasks were runnable than the host has CPUs.");
    }

    @Test
    void intervals_that_were_widened_say_because_of_what_and_by_how_much() {
        Result widened = Altered.with(Synthetic.result(), "aa", new AaCalibration(40, 31, 1.72));

        assertThat(flat(TableReport.of(widened, Style.PLAIN)))
                .contains("A/A: 95 % intervals held in 31 of 40 rows; all are widened by the factor 1.72.");
    }

    @Test
    void a_run_without_its_twins_says_that_nothing_tells() {
        assertThat(flat(TableReport.of(Altered.with(Synthetic.result(), "aa", null), Style.PLAIN)))
                .contains("A/A: not measured, so it is not known whether the 95 % intervals hold.");
    }

    @Test
    void groups_of_jvms_stand_below_their_row() {
        assertThat(TABLE)
                .containsPattern("\n  panama .*\n    JVMs fall into groups: \\+9\\.10 ±0\\.40 ns in 3 JVMs, "
                        + "\\+30\\.7 ±0\\.6 ns in 2 JVMs\n")
                .containsOnlyOnce("JVMs fall into groups");
    }

    @Test
    void what_was_estimated_from_the_canary_is_marked_and_explained() {
        Cell cell = Synthetic.ok("getppid", "crossing", "c", Map.of(), 92, null, null);
        Cell estimated = Altered.with(cell, "quiet", new QuietValue(88.4, new Interval(87, 90), 2, true));
        String table = TableReport.of(Synthetic.with(List.of(estimated)), Style.PLAIN);

        assertThat(table).contains(" ~88.4 ns ");
        assertThat(flat(table)).contains("~: too few turns were quiet, so it is estimated from the canary");
        assertThat(TABLE).doesNotContain("~");
    }

    @Test
    void the_precision_that_was_not_reached_names_the_widest() {
        assertThat(TABLE.replaceAll("\\s+", " "))
                .contains(
                        "Precision: not every 95 % interval is within ±2.00 % after 5 JVMs: the --max-time of 60.0 s was over")
                .containsPattern("was over; \\d+ wider: .+ \\(±[0-9.]+ %\\)");
    }

    @Test
    void what_was_not_steady_and_what_moved_is_named() {
        assertThat(flat(TABLE))
                .contains("Not steady after warm-up: fork-exit/c parent=jvm (in 2 JVMs), fork-exit/raw")
                .contains("cells changed from the first to the last turns of a JVM: noop/panama (×0.871).")
                .contains("A/A ratio from the first to the last turns: ");
    }

    @Test
    void a_run_in_which_nothing_moved_says_so() {
        Result calm = Altered.with(Synthetic.result(), "drift", new Drift(List.of(1.0, 1.0), List.of()));

        assertThat(flat(TableReport.of(calm, ASCII)))
                .contains("Drift: no cell changed over time. A/A ratio from the first to the last turns: ++");
    }

    @Test
    void what_a_process_came_to_hold_is_called_a_leak() {
        ResourceSlope slope =
                new ResourceSlope(ResourceReading.MEASURING, "descriptors", 0.25, new Interval(0.2, 0.3), false);
        Result leaking = Altered.with(Synthetic.result(), "resourceSlopes", List.of(slope));

        assertThat(flat(TABLE)).contains("no leak; what the processes hold does not grow from pass to pass");
        assertThat(flat(TableReport.of(leaking, Style.PLAIN)))
                .contains("Possible leak: descriptors of the measuring process (0.250 a pass).");
    }

    @Test
    void percentiles_and_histograms_come_when_asked_for() {
        String asked = TableReport.of(Synthetic.result(), Style.PLAIN, new TableOptions(true, true));

        assertThat(TABLE).doesNotContain("PERCENTILES");
        assertThat(asked)
                .containsPattern(
                        "PERCENTILES +p50 +p90 +p99 +p99.9 +max +sampled\nfork-exit/c parent=jvm +1.76 ms +2.5")
                .containsPattern("\n  1.05 ms +to 2.10 ms +[0-9]+  █+\n");
        assertThat(asked.lines())
                .allSatisfy(line -> assertThat(Text.width(line)).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void every_warning_has_its_remedy_on_the_next_line() {
        assertThat(TABLE)
                .contains("▲ kernel entries are not counted: perf_event_open gave EACCES\n"
                        + "  → sudo sysctl kernel.perf_event_paranoid=-1, or run as root\n");
    }

    @Test
    void an_interrupted_run_says_so() {
        assertThat(TableReport.of(interrupted(5, false), Style.PLAIN)).contains("INTERRUPTED");
        assertThat(TABLE).doesNotContain("INTERRUPTED");
    }

    @Test
    void one_jvm_gives_no_interval() {
        assertThat(flat(TableReport.of(interrupted(1, true), Style.PLAIN)))
                .contains("Only one JVM was measured: there are no intervals")
                .contains("Use --jvms 5 or more.");
        assertThat(TABLE).doesNotContain("Only one JVM");
    }

    @Test
    void no_line_is_wider_than_a_hundred_columns() {
        for (Result result : List.of(Synthetic.result(), Hostile.result(), interrupted(1, false))) {
            for (Style style : List.of(Style.PLAIN, ASCII)) {
                assertThat(TableReport.of(result, style).lines())
                        .allSatisfy(
                                line -> assertThat(Text.width(line)).as(line).isLessThanOrEqualTo(100));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0004, 0.6, 9.996, 999.4, 999.6, 12_345, 9.9e5, 1.5e8, 6e10})
    void no_magnitude_breaks_the_columns(double ns) {
        Cell c = Synthetic.ok("getppid", "crossing", "c", Map.of(), ns, null, Synthetic.counted(12345, 12345));
        Cell far = Synthetic.ok("getppid", "crossing", "raw", Map.of(), ns * 900, c, Synthetic.counted(0.004, 1));

        assertThat(TableReport.of(Synthetic.with(List.of(c, far)), Style.PLAIN).lines())
                .allSatisfy(line -> assertThat(Text.width(line)).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void the_ascii_form_has_nothing_but_ascii() {
        assertThat(TableReport.of(Synthetic.result(), ASCII))
                .matches("[\\n -~]+")
                .contains(" 1 ok  :", "MISMATCH", " us ");
        assertThat(TableReport.of(Hostile.result(), ASCII)).matches("[\\n -~]+");
    }

    @Test
    void colours_are_there_only_when_asked_for_and_change_nothing_else() {
        String coloured = TableReport.of(Synthetic.result(), COLOUR);

        assertThat(TABLE).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1;31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TABLE);
    }

    @Test
    void hostile_text_steers_no_terminal() {
        assertThat(TableReport.of(Hostile.result(), Style.PLAIN))
                .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\r", "new\nline");
    }

    @Test
    void a_run_without_a_cell_says_so() {
        assertThat(TableReport.of(Synthetic.with(List.of()), Style.PLAIN)).contains("No cell was measured.");
    }
}
