package dev.ringcross.run.record;

import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Plan;
import dev.ringcross.result.Precision;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.result.Result;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.stats.LatencyHistogram;
import dev.ringcross.stats.TurnSamples;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of an interrupted run that is kept when it is continued: the JVMs that ran to their end. A JVM that was cut
 * off is measured again, since a whole JVM is the unit of the statistics.
 */
public final class EarlierJvms {
    private final Result result;
    private final Plan plan;

    /** @param result a result that holds a plan */
    public EarlierJvms(Result result) {
        this.result = result;
        this.plan = Objects.requireNonNull(result.run().plan());
    }

    public int count() {
        return plan.finishedJvms();
    }

    /** How long the timing had taken. */
    public double timedSeconds() {
        return plan.timedSeconds();
    }

    /** What has ended the adding of JVMs; null when nothing has yet. */
    public Precision.@Nullable StoppedBy stoppedBy() {
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

    /** Gives a cell back the samples that were reported for it. */
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
            recorder.fail(cell.status() == Cell.Status.ABSENT, String.valueOf(cell.reason()));
        }
    }

    /**
     * Whether a cell stays without a number for this reason. After an interruption, or with too few JVMs, it is tried
     * again.
     */
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
