package dev.ringcross.run;

import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Plan;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.result.Result;
import dev.ringcross.run.Message.Role;
import dev.ringcross.stats.LatencyHistogram;
import dev.ringcross.stats.TurnSamples;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an interrupted run has measured, as far as it stays: whole JVMs. Of one that was cut off nothing is kept when the
 * run goes on, since a fresh JVM is the unit of the statistics; it is measured again.
 */
public final class EarlierJvms {
    private final Result result;
    private final Plan plan;

    /** @param result that holds a plan */
    public EarlierJvms(Result result) {
        this.result = result;
        this.plan = Objects.requireNonNull(result.run().plan());
    }

    int count() {
        return plan.finishedJvms();
    }

    /** How long the timing has taken. */
    double timedSeconds() {
        return plan.timedSeconds();
    }

    /** What has ended the adding of JVMs; null when nothing has yet. */
    @Nullable
    String stoppedBy() {
        return result.run().precision() == null
                ? null
                : result.run().precision().stoppedBy();
    }

    List<CanaryVisit> canary() {
        return result.canary().stream().filter(one -> one.jvm() < count()).toList();
    }

    List<ResourceReading> resources() {
        return result.resources().stream().filter(one -> one.jvm() < count()).toList();
    }

    /** Gives a cell back what was heard of it. */
    void restore(CellRecorder recorder) {
        result.cells().stream()
                .filter(cell -> recorder.cell.primitive().id().equals(cell.primitive())
                        && recorder.cell.route().id().equals(cell.route())
                        && recorder.cell.params().equals(cell.params()))
                .forEach(cell -> restore(recorder, cell));
    }

    private void restore(CellRecorder recorder, Cell cell) {
        add(recorder, Role.CELL, cell.samples());
        if (cell.aa() != null) {
            add(recorder, Role.TWIN, cell.aa().samples());
        }
        if (cell.tail() != null && count() > 0) {
            recorder.sampled(LatencyHistogram.decoded(cell.tail().histogram()));
        }
        recorder.restoreUnsteady(Math.min(cell.unsteadyJvms(), count()));
        if (recorder.failure == null && !cell.ok() && isFinal(String.valueOf(cell.reason()))) {
            recorder.fail(cell.status().equals(Cell.ABSENT), String.valueOf(cell.reason()));
        }
    }

    /** What only the interruption, or too few JVMs so far, have kept from a number is tried again. */
    private static boolean isFinal(String reason) {
        return !reason.equals(ResultAssembler.STOPPED) && !reason.startsWith(ResultAssembler.NOT_RESOLVED);
    }

    private void add(CellRecorder recorder, Role role, List<List<@Nullable Double>> samples) {
        double[][] values = TurnSamples.of(samples).byJvm();
        for (int jvm = 0; jvm < Math.min(count(), values.length); jvm++) {
            if (values[jvm].length > 0) {
                recorder.add(role, jvm, values[jvm]);
            }
        }
    }
}
