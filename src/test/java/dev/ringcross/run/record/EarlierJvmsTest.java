package dev.ringcross.run.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Plan;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import dev.ringcross.result.Tail;
import dev.ringcross.result.Tool;
import dev.ringcross.result.Twin;
import dev.ringcross.run.Cells;
import dev.ringcross.run.plan.TurnGroups;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Progress;
import dev.ringcross.stats.LatencyHistogram;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of an interrupted run stays when it is gone on with. */
class EarlierJvmsTest {
    private static final int FINISHED = 2;
    private static final List<List<@Nullable Double>> SAMPLES =
            List.of(Arrays.asList(1.0, null, 3.0), List.of(4.0, 5.0, 6.0), List.of(7.0));
    private static final List<List<@Nullable Double>> TWINS = List.of(List.of(1.5, 2.5, 3.5), List.of(), List.of(7.5));

    @Test
    void whole_jvms_stay_and_the_one_that_was_cut_off_does_not() {
        CellRecorder heard = restored(Cell.Status.OK, null);

        assertThat(heard.samples()).isEqualTo(SAMPLES.subList(0, FINISHED));
        assertThat(heard.twins()).isEqualTo(List.of(List.of(1.5, 2.5, 3.5)));
        assertThat(heard.hasSamplesOf(1)).isTrue();
        assertThat(heard.hasSamplesOf(2)).isFalse();
        assertThat(heard.failure).isNull();
        assertThat(heard.tail.count()).isEqualTo(3);
        // The file says 3, one of them the JVM that was cut off.
        assertThat(heard.unsteadyJvms()).isEqualTo(FINISHED);
    }

    @Test
    void a_cell_that_only_the_interruption_or_too_few_jvms_have_stopped_is_tried_again() {
        assertThat(restored(Cell.Status.FAILED, ResultAssembler.STOPPED).failure)
                .isNull();
        assertThat(restored(Cell.Status.ABSENT, ResultAssembler.NOT_RESOLVED + "one JVM gives no interval").failure)
                .isNull();
    }

    @Test
    void a_cell_that_has_failed_stays_failed() {
        assertThat(restored(Cell.Status.FAILED, "died").failure).isEqualTo(new Failure(false, "died"));
        assertThat(restored(Cell.Status.ABSENT, "refused").failure).isEqualTo(new Failure(true, "refused"));
    }

    @Test
    void another_cells_samples_are_left_alone() {
        CellRecorder other = new CellRecorder(Cells.cell("getppid/panama"), "getppid");
        new EarlierJvms(result(Cell.Status.OK, null)).restore(other);

        assertThat(other.isTimed()).isFalse();
    }

    @Test
    void the_canary_and_the_readings_of_the_jvm_that_was_cut_off_go() {
        EarlierJvms earlier = new EarlierJvms(result(Cell.Status.OK, null));

        assertThat(earlier.canary()).extracting(CanaryVisit::jvm).containsExactly(0, 1);
        assertThat(earlier.resources()).extracting(ResourceReading::jvm).containsExactly(0, 1);
        assertThat(earlier.count()).isEqualTo(FINISHED);
        assertThat(earlier.timedSeconds()).isEqualTo(1.5);
    }

    @Test
    void a_run_goes_on_with_what_was_restored() {
        List<CellSpec> cells = List.of(Cells.cell("getppid/c"));
        RunRecorder recorder = new RunRecorder(cells, TurnGroups.of(cells, List.of()), Progress.SILENT);
        recorder.restore(new EarlierJvms(result(Cell.Status.OK, null)));
        recorder.accept(
                new Message.Turns(
                        "getppid",
                        0,
                        new Message.HostState(2.5, 1, 0),
                        new double[] {0.6, 0.7},
                        List.of(new Message.ArmSamples(0, Message.Role.CELL, new double[] {9}))),
                FINISHED,
                cells);

        assertThat(recorder.of(cells.get(0)).samples())
                .isEqualTo(List.of(SAMPLES.get(0), SAMPLES.get(1), List.of(9.0)));
        assertThat(recorder.canary()).extracting(CanaryVisit::jvm).containsExactly(0, 1, FINISHED);
    }

    private static CellRecorder restored(Cell.Status status, @Nullable String reason) {
        CellRecorder heard = new CellRecorder(Cells.cell("getppid/c"), "getppid");
        new EarlierJvms(result(status, reason)).restore(heard);
        return heard;
    }

    private static Cell cell(Cell.Status status, @Nullable String reason) {
        LatencyHistogram tail = new LatencyHistogram();
        tail.record(1000, 3);
        return new Cell(
                "getppid",
                "crossing",
                "c",
                Map.of(),
                "getppid",
                Cell.NANOS_PER_OPERATION,
                status,
                reason,
                1.0,
                null,
                null,
                1.0,
                null,
                new Tail(3, 1000, 1000, 1000, 1000, 1000, tail.encoded()),
                List.of(),
                null,
                SAMPLES,
                new Twin(null, null, TWINS),
                3,
                null);
    }

    private static Result result(Cell.Status status, @Nullable String reason) {
        Plan plan = new Plan(5, 24, FINISHED, 4, 20, 25, 60, true, 24.0, false, 30, List.of(), null, null, 1.5, false);
        return new Result(
                Result.SCHEMA,
                new Tool("0.1.0", "0123abc", "25"),
                new Run("id", "then", "now", "quick", 42, FINISHED + 1, null, false, "ringcross").planned(plan),
                HostFacts.little(null, "x86_64", 2, null, null, Map.of()),
                List.of(),
                null,
                null,
                List.of(visit(0), visit(1), visit(2)),
                List.of(reading(0), reading(1), reading(2)),
                List.of(),
                List.of(cell(status, reason)),
                List.of(),
                List.of());
    }

    private static ResourceReading reading(int jvm) {
        return new ResourceReading(jvm, jvm, 0, ResourceReading.PARENT, 1L, 1, 1, 1, null);
    }

    private static CanaryVisit visit(int jvm) {
        return new CanaryVisit(jvm, "getppid", 0, 2.5, 1, 0.0, List.of(0.6, 0.6));
    }
}
