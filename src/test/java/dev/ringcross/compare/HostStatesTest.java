package dev.ringcross.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ringcross.report.export.CompareMarkdown;
import dev.ringcross.report.terminal.CompareReport;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Altered;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two runs are compared in a state of the host that both have met, or not at all. */
class HostStatesTest {
    private static final int JVMS = 6;
    private static final int TURNS = 10;
    private static final double FAST = 0.6;
    private static final double SLOW = 1.2;
    private static final String GROUP = "getppid";

    /** A cell that takes 100 ns while the host is fast and twice as long while it is slow, a little apart in each JVM. */
    private static Cell cell(double factor, List<Boolean> slowTurns) {
        List<List<Double>> samples = new ArrayList<>();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            double own = 100 * factor * (1 + 0.0005 * jvm);
            samples.add(slowTurns.stream().map(slow -> slow ? 2 * own : own).toList());
        }
        Cell cell = Synthetic.ok("getppid", "crossing", "c", Map.of(), 100, null, null);
        Cell filled = Altered.with(Altered.with(cell, "samples", samples), "turnGroup", GROUP);
        return Altered.with(Altered.with(filled, "aa", null), "min", 1.0);
    }

    /** Each turn of the cell with the canary before and after it in the same state. */
    private static Result run(double factor, List<Boolean> slowTurns, int runQueue) {
        return run(cell(factor, slowTurns), slowTurns, runQueue);
    }

    private static Result run(Cell cell, List<Boolean> slowTurns, int runQueue) {
        List<CanaryVisit> canary = new ArrayList<>();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            int visit = 0;
            for (boolean slow : slowTurns) {
                double reading = slow ? SLOW : FAST;
                canary.add(new CanaryVisit(jvm, GROUP, visit++, 2.6, runQueue, 0.0, List.of(reading, reading)));
            }
        }
        return Altered.with(Synthetic.with(List.of(cell)), "canary", canary);
    }

    private static List<Boolean> fast() {
        return Collections.nCopies(TURNS, false);
    }

    private static List<Boolean> slow() {
        return Collections.nCopies(TURNS, true);
    }

    /** The first so many fast, the others slow. */
    private static List<Boolean> mixed(int fastTurns) {
        Boolean[] turns = new Boolean[TURNS];
        Arrays.setAll(turns, turn -> turn >= fastTurns);
        return Arrays.asList(turns);
    }

    private static Comparison compare(Result old, Result newer) {
        return FileComparison.of(
                old.tool(),
                new FileComparison.Input("old.json", old),
                new FileComparison.Input("new.json", newer),
                0.05,
                cell -> true);
    }

    private static ComparedCell compared(Result old, Result newer) {
        return compare(old, newer).cells().get(0);
    }

    @Test
    void the_share_of_slow_turns_moves_typical_and_not_the_verdict() {
        ComparedCell cell = compared(run(1, mixed(9), 1), run(1, mixed(4), 1));

        assertThat(cell.oldQuiet()).isCloseTo(100, within(1.0));
        assertThat(cell.newQuiet()).isCloseTo(100, within(1.0));
        assertThat(cell.verdict()).isEqualTo("same");
        assertThat(cell.quietEstimated()).isFalse();
    }

    @Test
    void what_takes_longer_in_the_same_state_is_slower() {
        assertThat(compared(run(1, mixed(9), 1), run(1.2, mixed(4), 1)).verdict())
                .isEqualTo("slower");
        assertThat(compared(run(1.2, mixed(4), 1), run(1, mixed(9), 1)).verdict())
                .isEqualTo("faster");
    }

    @Test
    void a_run_that_never_met_the_fast_state_is_compared_in_the_slow_one_that_both_have() {
        ComparedCell cell = compared(run(1, mixed(5), 1), run(1, slow(), 1));

        assertThat(cell.oldQuiet()).isCloseTo(200, within(2.0));
        assertThat(cell.newQuiet()).isCloseTo(200, within(2.0));
        assertThat(cell.verdict()).isEqualTo("same");
        assertThat(cell.quietEstimated()).isFalse();
    }

    @Test
    void without_common_turns_the_ratio_to_the_canary_stands_in_and_is_marked() {
        Result old = run(1, fast(), 1);
        Result newer = run(1, slow(), 1);
        ComparedCell cell = compared(old, newer);

        assertThat(cell.quietEstimated()).isTrue();
        assertThat(cell.oldQuiet()).isCloseTo(200, within(2.0));
        assertThat(cell.verdict()).isEqualTo("same");
        assertThat(CompareReport.of(compare(old, newer), Style.PLAIN)).contains(" ~200 ns", "old quiet", "new quiet");
        assertThat(CompareMarkdown.of(compare(old, newer))).contains("\\~200 ns", "| old quiet | new quiet |");
    }

    @Test
    void a_row_that_switches_is_not_comparable_between_an_idle_and_a_busy_host() {
        Evidence switching = new Evidence(
                Evidence.PERF_EVENT,
                null,
                1000,
                4.0,
                2.0,
                0.0,
                0.0,
                Map.of("contextSwitches", new Interval(2, 2)),
                true);
        Cell cell = Altered.with(cell(1, fast()), "evidence", switching);
        ComparedCell other = compared(run(cell, fast(), 1), run(cell, fast(), 5));

        assertThat(other.verdict()).isEqualTo("not comparable");
        assertThat(other.ratio()).isNull();
        assertThat(other.reason())
                .startsWith("it switches tasks, which costs more while other tasks wait for a CPU: 0.0 % of the visits "
                        + "met waiting tasks in the old run, 100 % in the new one");
        assertThat(compared(run(cell, fast(), 5), run(cell, fast(), 5)).verdict())
                .isEqualTo("same");
        assertThat(compared(run(1, fast(), 1), run(1, fast(), 5)).verdict()).isEqualTo("same");
    }

    @Test
    void without_a_canary_typical_values_are_compared_and_a_footnote_says_so() {
        Result old = Altered.with(run(1, fast(), 1), "canary", List.of());
        Comparison comparison = compare(old, run(1, fast(), 1));

        assertThat(comparison.cells().get(0).oldQuiet()).isNull();
        assertThat(comparison.cells().get(0).verdict()).isEqualTo("same");
        assertThat(comparison.footnotes())
                .contains(
                        "One of the runs has no canary, so the state of its host is not known; typical values are compared.");
        assertThat(CompareReport.of(comparison, Style.PLAIN)).doesNotContain("old quiet");
    }

    @Test
    void what_changed_about_the_host_is_said_first() {
        assertThat(compare(run(1, mixed(9), 1), run(1, slow(), 5)).footnotes().get(0))
                .startsWith("State of the hosts: a step of the canary took 0.600 ns in the old run while the host was "
                        + "quiet, and 1.20 ns in the new one. Slow turns: 10 % and 0.0 %. Visits that met "
                        + "waiting tasks: 0.0 % and 100 %.")
                .endsWith("The ratios come from turns in which the canary took 1.20 ns in both runs.");
    }

    @Test
    void a_cell_that_has_other_turns_than_its_canary_is_compared_all_the_same() {
        Result edited = Altered.with(
                run(1, fast(), 1), "canary", List.of(new CanaryVisit(0, GROUP, 0, 2.6, 1, 0.0, List.of(FAST, FAST))));

        assertThat(compared(edited, run(1, fast(), 1)).verdict()).isIn("same", "not resolved");
    }
}
