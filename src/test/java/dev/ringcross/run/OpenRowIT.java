package dev.ringcross.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.Profile;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Schedule;
import dev.ringcross.run.plan.Selection;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.CellRecorder;
import dev.ringcross.run.record.ResultAssembler;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a row whose routes are open together when one of them goes wrong, or all are interrupted. */
@Tag("deep")
class OpenRowIT {
    private static final int CELL_SECONDS = 3;
    private static final int PATIENCE_SECONDS = 30;
    private static final int VISITS = 3;

    /** So many that a signal meets one of them. */
    private static final int MANY_VISITS = 40;

    private static final String PINGPONG = "pipe-pingpong between=processes cpus=same";

    @TempDir
    private Path directory;

    private Measurement measurement(int jvms, int visits, Progress progress, String... rows) {
        Schedule schedule = new Schedule(jvms, jvms, new Effort(visits, 10, 30, 30, false), Double.MAX_VALUE);
        RunOptions options = new RunOptions(
                Profile.QUICK, Selection.ALL, schedule, List.of(), 1, List.of(), false, CELL_SECONDS, null, "test");
        return new Measurement(options, Cells.rows(rows), directory, progress);
    }

    private static List<CellRecorder> timed(Measurement measurement) {
        return measurement.cells().stream().filter(CellRecorder::isTimed).toList();
    }

    private static List<CellRecorder> failed(Measurement measurement) {
        return measurement.cells().stream()
                .filter(cell -> cell.failure != null && !cell.failure.absent())
                .toList();
    }

    @Test
    void a_route_that_hangs_fails_with_what_it_waits_for_and_the_others_of_its_row_have_their_numbers()
            throws Exception {
        FirstVisit firstVisit = new FirstVisit();
        Measurement measurement = measurement(1, MANY_VISITS, firstVisit, PINGPONG, "getppid");
        ProcessHandle stopped = whileItRuns(measurement, firstVisit, "STOP", Comparator.comparing(ProcessHandle::pid));

        assertThat(failed(measurement)).singleElement().satisfies(cell -> {
            assertThat(cell.cell.rowName()).isEqualTo(PINGPONG);
            assertThat(Objects.requireNonNull(cell.failure).reason())
                    .startsWith("no end within " + CELL_SECONDS + " s")
                    .contains("its child " + stopped.pid());
        });
        assertGone(stopped);
        assertOthersHaveTheirNumbers(measurement);
    }

    @Test
    void a_route_that_fails_is_told_and_the_others_of_its_row_have_their_numbers() throws Exception {
        FirstVisit firstVisit = new FirstVisit();
        Measurement measurement = measurement(1, MANY_VISITS, firstVisit, PINGPONG, "getppid");
        // Java's own route is the row's last, and its helper the youngest.
        ProcessHandle killed = whileItRuns(
                measurement,
                firstVisit,
                "KILL",
                Comparator.comparing(ProcessHandle::pid).reversed());

        assertThat(failed(measurement)).singleElement().satisfies(cell -> {
            assertThat(cell.cell.name()).isEqualTo("pipe-pingpong/java between=processes cpus=same");
            assertThat(Objects.requireNonNull(cell.failure).reason())
                    .isNotBlank()
                    .doesNotContain("Exception");
        });
        assertGone(killed);
        assertOthersHaveTheirNumbers(measurement);
    }

    /** Whoever inherits the dead may take a while to bury them. */
    private static void assertGone(ProcessHandle process) throws Exception {
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** As many samples of each route of a row as turns, whether or not another one has failed. */
    private static void assertOthersHaveTheirNumbers(Measurement measurement) {
        List<CellRecorder> good = measurement.cells().stream()
                .filter(cell -> cell.failure == null)
                .toList();
        assertThat(good).hasSizeGreaterThan(8).allMatch(CellRecorder::isTimed);
        for (String row : List.of(PINGPONG, "getppid")) {
            assertThat(good.stream()
                            .filter(cell -> cell.turnGroup.equals(row))
                            .map(cell -> finite(cell.samples().get(0)))
                            .distinct())
                    .as(row)
                    .singleElement()
                    .isEqualTo((long) turns(measurement, row, 0));
        }
    }

    private static int turns(Measurement measurement, String row, int jvm) {
        return measurement.canary().stream()
                .filter(visit -> visit.jvm() == jvm && visit.turnGroup().equals(row))
                .mapToInt(CanaryVisit::turns)
                .sum();
    }

    private static long finite(List<@Nullable Double> samples) {
        return samples.stream().filter(Objects::nonNull).count();
    }

    /**
     * Runs it, and once there are numbers sends a signal to the first, in this order, of the helpers of a row that is wholly open; again to another
     * one where the row was about to be closed.
     */
    private static ProcessHandle whileItRuns(
            Measurement measurement, FirstVisit firstVisit, String signal, Comparator<ProcessHandle> whichFirst)
            throws Exception {
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
            try {
                measurement.timeAndCount();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        int peers = (int) measurement.cells().stream()
                .filter(cell -> cell.failure == null && cell.cell.rowName().equals(PINGPONG))
                .count();
        ProcessHandle last = ProcessHandle.current();
        while (!run.isDone()) {
            List<ProcessHandle> helpers = helpers();
            if (firstVisit.isTold
                    && helpers.size() == peers
                    && failed(measurement).isEmpty()) {
                ProcessHandle chosen = helpers.stream().min(whichFirst).orElseThrow();
                if (!chosen.equals(last)) {
                    new ProcessBuilder("kill", "-" + signal, Long.toString(chosen.pid()))
                            .start()
                            .waitFor();
                    last = chosen;
                }
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        run.get();
        return last;
    }

    private static List<ProcessHandle> helpers() {
        return ProcessHandle.current()
                .descendants()
                .filter(child ->
                        child.info().arguments().stream().flatMap(Stream::of).anyMatch("echo-bytes"::equals))
                .toList();
    }

    @Test
    void of_a_turn_that_is_interrupted_nothing_is_kept_and_all_turns_before_it_are() throws Exception {
        Interrupter interrupter = new Interrupter(1, 4);
        Measurement measurement = measurement(
                3, VISITS, interrupter, "pipe-pingpong between=threads cpus=same", "getppid", "fork-exit parent=jvm");
        interrupter.measurement = measurement;
        measurement.timeAndCount();

        assertThat(measurement.isComplete()).isFalse();
        assertThat(measurement.jvms()).isEqualTo(2);
        assertThat(measurement.finishedJvms()).isEqualTo(1);
        assertThat(failed(measurement)).isEmpty();
        assertThat(measurement.canary().stream().filter(visit -> visit.jvm() == 1))
                .hasSize(4);
        for (CellRecorder cell : timed(measurement)) {
            for (int jvm = 0; jvm < cell.samples().size(); jvm++) {
                assertThat(cell.samples().get(jvm))
                        .as("%s in JVM %d", cell.cell.name(), jvm)
                        .hasSize(turns(measurement, cell.turnGroup, jvm))
                        .doesNotContainNull();
            }
            assertThat(cell.samples().get(0)).isNotEmpty();
        }
        assertThat(timed(measurement).stream().filter(CellRecorder::isTwinned))
                .allSatisfy(cell -> assertThat(cell.twins().get(0))
                        .hasSameSizeAs(cell.samples().get(0)));
        assertThat(measurement.canary().stream()
                        .filter(visit -> visit.jvm() == 0)
                        .collect(Collectors.groupingBy(CanaryVisit::turnGroup, Collectors.counting()))
                        .values())
                .containsOnly((long) VISITS);
    }

    @Test
    void what_is_whole_of_an_interrupted_run_becomes_cells_with_numbers_and_without_evidence() throws Exception {
        Interrupter interrupter = new Interrupter(2, 1);
        Measurement measurement = measurement(4, VISITS, interrupter, "getppid");
        interrupter.measurement = measurement;
        measurement.timeAndCount();
        List<Cell> cells =
                ResultAssembler.of(measurement.cells(), measurement.canary()).cells();

        assertThat(cells).filteredOn(Cell::ok).hasSizeGreaterThan(4).allSatisfy(cell -> {
            assertThat(cell.typical()).isNotNull();
            assertThat(cell.ci95()).isNotNull();
            assertThat(cell.samples()).hasSize(3);
            assertThat(Objects.requireNonNull(cell.evidence()).reason()).contains("stopped before");
        });
    }

    /** Knows whether the row has been visited. */
    private static final class FirstVisit extends Quiet {
        private volatile boolean isTold;

        @Override
        public void measured(CellSpec cell) {
            isTold |= cell.rowName().equals(PINGPONG);
        }
    }

    /** Ends a run when a JVM has told of so many visits. */
    private static final class Interrupter extends Quiet {
        private final int inJvm;
        private int visits;
        private int jvm;
        private @Nullable Measurement measurement;

        Interrupter(int inJvm, int visits) {
            this.inJvm = inJvm;
            this.visits = visits;
        }

        @Override
        public void jvm(int now, int jvms, String what) {
            jvm = now;
        }

        @Override
        public void measured(CellSpec cell) {
            if (jvm == inJvm && --visits == 0) {
                Objects.requireNonNull(measurement).stop();
            }
        }
    }

    private static class Quiet implements Progress {
        @Override
        public void jvm(int jvm, int jvms, String what) {}

        @Override
        public void calibrated(CellSpec cell, double nanos) {}

        @Override
        public void measured(CellSpec cell) {}

        @Override
        public void finished() {}
    }
}
