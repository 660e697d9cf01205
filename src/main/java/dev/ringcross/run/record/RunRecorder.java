package dev.ringcross.run.record;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.run.plan.TurnGroups;
import dev.ringcross.run.process.HostLimit;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.ArmSamples;
import dev.ringcross.run.process.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects what the measuring JVMs of a run report, cell by cell. */
public final class RunRecorder {
    private final Progress progress;
    private final List<TurnGroups.Planned> groups;
    private final Map<CellSpec, CellRecorder> cells = new LinkedHashMap<>();
    private final TurnRecorder canary = new TurnRecorder();
    private final List<ResourceReading> resources = new ArrayList<>();
    private final GroupTimes times = new GroupTimes();

    /** @param cells the cells in the catalogue's order, each in one of the groups */
    public RunRecorder(List<CellSpec> cells, List<TurnGroups.Planned> groups, Progress progress) {
        this.progress = progress;
        this.groups = groups;
        Absence absence = new Absence();
        Map<CellSpec, String> names = TurnGroups.names(groups);
        for (CellSpec cell : cells) {
            this.cells.put(cell, CellRecorder.before(cell, Objects.requireNonNull(names.get(cell)), absence));
        }
    }

    /** Takes over what an earlier part of the run has measured. */
    public void restore(EarlierJvms earlier) {
        cells.values().forEach(earlier::restore);
        canary.restore(earlier.canary());
        resources.addAll(earlier.resources());
    }

    public List<CellSpec> specs() {
        return List.copyOf(cells.keySet());
    }

    public List<TurnGroups.Planned> groups() {
        return groups;
    }

    /** The cells that can still have a number: those that are neither absent nor failed. */
    public List<CellSpec> possible(Collection<CellSpec> among) {
        return among.stream().filter(cell -> of(cell).failure == null).toList();
    }

    /** Notes why nothing on this host counts the events of the cells that can be tried. */
    public void notCounted(String reason) {
        cells.values().stream().filter(cell -> cell.failure == null).forEach(cell -> cell.notCounted = reason);
    }

    public boolean isAnyPossible() {
        return !possible(cells.keySet()).isEmpty();
    }

    public CellRecorder of(CellSpec cell) {
        return Objects.requireNonNull(cells.get(cell));
    }

    public List<CellRecorder> cells() {
        return List.copyOf(cells.values());
    }

    public List<CanaryVisit> canary() {
        return canary.visits();
    }

    public List<ResourceReading> resources() {
        return resources;
    }

    /** How long each group has taken so far. */
    public GroupTimes times() {
        return times;
    }

    /**
     * Records a message of a measuring JVM.
     *
     * @param told the cells of the plan of that JVM, which the message names by index
     */
    public void accept(Message message, int jvm, List<CellSpec> told) {
        if (message instanceof Message.Turns turns) {
            canary.add(jvm, turns);
            times.spent(of(told.get(turns.arms().get(0).cell())).turnGroup);
            for (ArmSamples arm : turns.arms()) {
                of(told.get(arm.cell())).add(arm.role(), jvm, arm.samples());
            }
            progress.measured(told.get(turns.arms().get(0).cell()));
        } else if (message instanceof Message.Warmed warmed) {
            CellRecorder cell = of(told.get(warmed.cell()));
            cell.warmed(warmed.steady());
            times.spent(cell.turnGroup);
            progress.calibrated(cell.cell, warmed.nanosPerOperation());
        } else if (message instanceof Message.NoNumber none) {
            of(told.get(none.cell())).fail(none.absent(), none.reason());
        } else if (message instanceof Message.Tail tail) {
            of(told.get(tail.cell())).addTail(tail.histogram());
        } else if (message instanceof Message.Counted counted) {
            of(told.get(counted.cell())).counted = counted;
            progress.measured(told.get(counted.cell()));
        } else if (message instanceof Message.Resources reading) {
            resources.add(reading.reading());
        }
        times.heard();
    }

    /** Notes that a JVM has ended. */
    public void endJvm() {
        cells.values().forEach(CellRecorder::endJvm);
    }

    /** Marks the cell during which a JVM was lost as failed, or as absent where it met a limit of the host. */
    public void lost(CellSpec cell, String lastWords) {
        of(cell).failure = failure(lastWords);
    }

    private static Failure failure(String lastWords) {
        return HostLimit.in(lastWords)
                .map(refusal -> new Failure(true, refusal))
                .orElseGet(() -> new Failure(false, lastWords));
    }
}
