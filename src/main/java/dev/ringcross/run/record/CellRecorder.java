package dev.ringcross.run.record;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.process.Message.Counted;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.stats.LatencyHistogram;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that the measuring JVMs have reported about one cell. */
public final class CellRecorder {
    public final CellSpec cell;

    /** The name of the group in which the cell takes turns. */
    public final String turnGroup;

    private final Map<Role, SampleList> samples = new EnumMap<>(Role.class);
    private int unsteadyJvms;

    /** The sampled operations of the JVMs that have ended. */
    @Nullable
    LatencyHistogram tail;

    private @Nullable LatencyHistogram tailOfJvm;

    @Nullable
    public Counted counted;

    /** Why nothing counts its events on this host; null where they are counted. */
    @Nullable
    String notCounted;

    @Nullable
    public Failure failure;

    public CellRecorder(CellSpec cell, String turnGroup) {
        this.cell = cell;
        this.turnGroup = turnGroup;
    }

    /** A recorder before anything was measured. A cell that can't be measured on this host is absent from the start. */
    public static CellRecorder before(CellSpec cell, String turnGroup, Absence absence) {
        CellRecorder recorder = new CellRecorder(cell, turnGroup);
        absence.of(cell).ifPresent(words -> recorder.failure = new Failure(true, words));
        return recorder;
    }

    public void add(Role role, int jvm, double[] more) {
        samples.computeIfAbsent(role, one -> new SampleList()).add(jvm, more);
    }

    void addTail(String encoded) {
        tailOfJvm = LatencyHistogram.decoded(encoded);
    }

    void warmed(boolean steady) {
        unsteadyJvms += steady ? 0 : 1;
    }

    /** Takes over the number of unsteady JVMs from an earlier part of the run. */
    void restoreUnsteady(int jvms) {
        unsteadyJvms += jvms;
    }

    /** The number of JVMs in which the cell's slices did not become steady within the limit for warming. */
    int unsteadyJvms() {
        return unsteadyJvms;
    }

    public void fail(boolean absent, String reason) {
        failure = new Failure(absent, reason);
    }

    /** Notes that a JVM has ended: its sampled operations join those of the others. */
    void endJvm() {
        if (tailOfJvm != null) {
            sampled(tailOfJvm);
        }
        tailOfJvm = null;
    }

    void sampled(LatencyHistogram histogram) {
        if (tail == null) {
            tail = histogram;
        } else {
            tail.add(histogram);
        }
    }

    /**
     * The samples by JVM, then by turn; null where a turn gave none. A JVM that did not measure this cell has an empty
     * list.
     */
    public List<List<@Nullable Double>> samples() {
        return lists(Role.CELL);
    }

    /** The samples of the cell's twin. */
    public List<List<@Nullable Double>> twins() {
        return lists(Role.TWIN);
    }

    /** The samples with the injected delay. */
    public List<List<@Nullable Double>> injected() {
        return lists(Role.INJECTED);
    }

    public boolean isTimed() {
        return samples.containsKey(Role.CELL);
    }

    public boolean isTwinned() {
        return samples.containsKey(Role.TWIN);
    }

    /** Whether this JVM has reported a sample of the cell. */
    public boolean hasSamplesOf(int jvm) {
        return isTimed() && samples().size() > jvm && !samples().get(jvm).isEmpty();
    }

    private List<List<@Nullable Double>> lists(Role role) {
        SampleList list = samples.get(role);
        return list == null ? new ArrayList<>() : list.lists();
    }
}
