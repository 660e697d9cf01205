package dev.ringcross.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import dev.ringcross.result.Synthetic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReportTest {
    private static final Style ASCII = new Style(true, false);
    private static final Style COLOUR = new Style(false, true);
    private static final String TABLE = TableReport.of(Synthetic.result(), Style.PLAIN);

    private static Result interrupted(int forks, boolean complete) {
        Result whole = Synthetic.result();
        Run run = whole.run();
        return new Result(
                whole.schema(),
                whole.tool(),
                new Run(
                        run.id(),
                        run.startedAt(),
                        run.finishedAt(),
                        run.profile(),
                        run.seed(),
                        forks,
                        run.rounds(),
                        run.precision(),
                        complete,
                        run.command()),
                whole.host(),
                List.of(),
                null,
                null,
                List.of(),
                whole.cells(),
                List.of(),
                List.of());
    }

    @Test
    void theRoutesOfAPrimitiveStandOneBelowTheOther() {
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
    void aRowHoldsTypicalIntervalFloorExcessEntriesAndAMark() {
        assertThat(TABLE.lines()
                        .filter(line -> line.startsWith("  jna-direct"))
                        .findFirst()
                        .orElseThrow())
                .matches("  jna-direct +185 ns +\\[182, 186] +182 ns +\\+91\\.1 ±3\\.0 ns +1 ✓  ┊ +● ┊ +┊");
    }

    @Test
    void everySetOfParametersHasItsRoutes() {
        assertThat(TABLE).contains("\nread-zero bytes=1\n  c  ", "\nread-zero bytes=4096\n  c  ");
    }

    @Test
    void aMismatchIsLoudOnItsRowAndAtTheEnd() {
        assertThat(TABLE)
                .contains("2 ✗", "MISMATCH: the kernel counted 2 kernel entries per operation, declared 1")
                .contains("✗ 1 cell is not what the catalogue says, by the kernel's count: sched-yield/panama");
    }

    @Test
    void whatIsNotVerifiedIsNotCalledRight() {
        assertThat(TABLE.lines().filter(line -> line.startsWith("  java ")))
                .singleElement()
                .asString()
                .contains(" – ")
                .doesNotContain("✓");
    }

    @Test
    void aFailedCellSaysWhy() {
        assertThat(TABLE).contains("\n  panama        FAILED: pthread_create gave EAGAIN in fork 2\n");
    }

    @Test
    void routesThatShareAReasonShareALine() {
        String table = TableReport.of(
                Synthetic.with(List.of(
                        Synthetic.without("noop", "crossing", "c", Map.of(), Cell.ABSENT, "no C compiler at build"),
                        Synthetic.without("noop", "crossing", "raw", Map.of(), Cell.ABSENT, "no C compiler at build"))),
                Style.PLAIN);

        assertThat(table).contains("\nnoop\n  absent: c, raw — no C compiler at build\n");
    }

    @Test
    void aRouteThatIsAbsentForSomeParametersNamesThem() {
        Map<String, String> big = Map.of("bytes", "4096");
        String table = TableReport.of(
                Synthetic.with(List.of(
                        Synthetic.ok("read-zero", "io", "c", Map.of("bytes", "1"), 150, null, null),
                        Synthetic.without("read-zero", "io", "c", big, Cell.ABSENT, "too large"))),
                Style.PLAIN);

        assertThat(table).contains("\n  absent: c bytes=4096 — too large\n");
    }

    @Test
    void theHeadNamesHostRunNoiseAndSlowRounds() {
        assertThat(TABLE)
                .startsWith("synthetic-host: Imaginary Processor 9000 @ 2.40GHz, 2 CPUs, kernel 6.18.1-generic, kvm")
                .contains("quick profile, 5 forks × 12 rounds, seed 42", "noise floor 1.2 %")
                .contains("25 % of rounds ran in the slow state: throughput canary 1.41 ×, latency canary 1.00 ×");
    }

    @Test
    void thePrecisionThatWasNotReachedNamesTheWidest() {
        assertThat(TABLE.replaceAll("\\s+", " "))
                .contains(
                        "Precision: not every 95 % interval is within ±2.00 % after 5 forks, when 60.0 s of --max-time")
                .containsPattern("were over; \\d+ wider: .+ \\(±[0-9.]+ %\\)");
    }

    @Test
    void disturbedSamplesAndMovedCellsAreNamed() {
        assertThat(TABLE.replaceAll("\\s+", " "))
                .containsPattern("Disturbed: 8 of \\d+ samples, .* Most in fork-exit/c parent=jvm \\(2\\)")
                .contains("cells moved from the first round to the last: noop/panama (×0.871). A/A by round:");
    }

    @Test
    void aRunInWhichNothingMovedSaysSo() {
        Result whole = Synthetic.result();
        Result calm = new Result(
                whole.schema(),
                whole.tool(),
                whole.run(),
                whole.host(),
                List.of(),
                null,
                new Drift(List.of(1.0, 1.0), List.of()),
                List.of(),
                whole.cells(),
                List.of(),
                List.of());

        assertThat(TableReport.of(calm, ASCII)).contains("Drift: no cell moved with order or time. A/A by round: ++");
    }

    @Test
    void percentilesAndHistogramsComeWhenAskedFor() {
        String asked = TableReport.of(Synthetic.result(), Style.PLAIN, new Details(true, true));

        assertThat(TABLE).doesNotContain("PERCENTILES");
        assertThat(asked)
                .containsPattern(
                        "PERCENTILES +p50 +p90 +p99 +p99.9 +max +sampled\nfork-exit/c parent=jvm +1.76 ms +2.5")
                .containsPattern("\n  1.05 ms +to 2.10 ms +[0-9]+  █+\n");
        assertThat(asked.lines())
                .allSatisfy(line -> assertThat(Text.width(line)).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void everyWarningHasItsRemedyOnTheNextLine() {
        assertThat(TABLE)
                .contains("▲ kernel entries are not counted: perf_event_open gave EACCES\n"
                        + "  → sudo sysctl kernel.perf_event_paranoid=-1, or run as root\n");
    }

    @Test
    void anInterruptedRunSaysSo() {
        assertThat(TableReport.of(interrupted(5, false), Style.PLAIN)).contains("INTERRUPTED");
        assertThat(TABLE).doesNotContain("INTERRUPTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | One fork: the intervals speak of that one JVM.",
                "2 | 2 forks: where JVMs differ, an interval may hold the truth in 50 % of runs, not 95 %.",
                "4 | 4 forks: where JVMs differ, an interval may hold the truth in 88 % of runs, not 95 %."
            })
    void tooFewForksAreNamed(int forks, String words) {
        assertThat(TableReport.of(interrupted(forks, true), Style.PLAIN)).contains(words);
    }

    @Test
    void enoughForksAreNoMatter() {
        assertThat(TABLE).doesNotContain("where JVMs differ");
    }

    @Test
    void noLineIsWiderThanAHundredColumns() {
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
    void noMagnitudeBreaksTheColumns(double ns) {
        Cell c = Synthetic.ok("getppid", "crossing", "c", Map.of(), ns, null, Synthetic.counted(12345, 12345));
        Cell far = Synthetic.ok("getppid", "crossing", "raw", Map.of(), ns * 900, c, Synthetic.counted(0.004, 1));

        assertThat(TableReport.of(Synthetic.with(List.of(c, far)), Style.PLAIN).lines())
                .allSatisfy(line -> assertThat(Text.width(line)).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void theAsciiFormHasNothingButAscii() {
        assertThat(TableReport.of(Synthetic.result(), ASCII))
                .matches("[\\n -~]+")
                .contains(" 1 ok  :", "MISMATCH", " us ");
        assertThat(TableReport.of(Hostile.result(), ASCII)).matches("[\\n -~]+");
    }

    @Test
    void coloursAreThereOnlyWhenAskedForAndChangeNothingElse() {
        String coloured = TableReport.of(Synthetic.result(), COLOUR);

        assertThat(TABLE).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1;31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TABLE);
    }

    @Test
    void hostileTextSteersNoTerminal() {
        assertThat(TableReport.of(Hostile.result(), Style.PLAIN))
                .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\r", "new\nline");
    }

    @Test
    void aRunWithoutACellSaysSo() {
        assertThat(TableReport.of(Synthetic.with(List.of()), Style.PLAIN)).contains("No cell was measured.");
    }
}
