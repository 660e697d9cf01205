package dev.ringcross.run;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Precision;
import dev.ringcross.result.PrimitiveJar;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.run.plan.ForeignPrimitives;
import dev.ringcross.run.plan.JvmConfiguration;
import dev.ringcross.run.plan.JvmSettings;
import dev.ringcross.run.plan.RunOptions;
import dev.ringcross.run.plan.Schedule;
import dev.ringcross.run.plan.StopRule;
import dev.ringcross.run.plan.TurnGroups;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.Absence;
import dev.ringcross.run.record.CellRecorder;
import dev.ringcross.run.record.EarlierJvms;
import dev.ringcross.run.record.ExcessTurns;
import dev.ringcross.run.record.IntervalWidth;
import dev.ringcross.run.record.MeasuredJars;
import dev.ringcross.run.record.ResultAssembler;
import dev.ringcross.run.record.RunRecorder;
import dev.ringcross.stats.JvmTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run in the making: fresh JVMs, one after the other, and what they told. The first ones time all cells, the others
 * those whose intervals are still wide; then one more counts them, with the kernel's counters open.
 */
public final class Measurement {
    /** A busy host makes a run longer, but not without end. */
    private static final double LONGEST = 3;

    /** A group of cells that has had this share of the run's time is not measured again once there are intervals. */
    private static final double LARGEST_SHARE = 0.08;

    /** Among few groups, so many times its fair share. */
    private static final double FAIR_SHARES = 2.5;

    /** Below three there is no interval worth its name. */
    private static final int JVMS_OF_ALL = 3;

    /** A measuring JVM's start and end. */
    private static final double START_SECONDS = 0.5;

    private final RunOptions options;
    private final Progress progress;
    private final RunRecorder recorder;
    private final MeasuringJvms jvms;
    private final List<PrimitiveJar> jars;
    private int begun;
    private int finished;
    private double timedSeconds;
    private Precision.StoppedBy stoppedBy = Precision.StoppedBy.INTERRUPTED;

    /** @param directory private to this run; whoever made it removes it */
    public Measurement(RunOptions options, List<CellSpec> cells, Path directory, Progress progress) {
        this.options = options;
        this.progress = progress;
        recorder = new RunRecorder(cells, TurnGroups.of(cells, options.pairs()), progress);
        jvms = new MeasuringJvms(settings(options, cells), directory, recorder);
        jars = MeasuredJars.of(
                cells.stream().map(CellSpec::primitive).distinct().toList());
    }

    private static JvmSettings settings(RunOptions options, List<CellSpec> cells) {
        return new JvmSettings(
                options.seed(),
                options.cpus(),
                options.isolate(),
                options.cellSeconds(),
                JvmConfiguration.PLAIN,
                firstOfEachRow(cells),
                null,
                ForeignPrimitives.among(cells));
    }

    /** The A/A arm: the baseline of each row, which comes first in the catalogue's order, or what stands in its place. */
    private static Set<CellSpec> firstOfEachRow(List<CellSpec> cells) {
        Absence absence = new Absence();
        Map<String, CellSpec> first = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> absence.of(cell).isEmpty())
                .forEach(cell -> first.putIfAbsent(cell.rowName(), cell));
        return Set.copyOf(first.values());
    }

    /** Goes on where another measurement of the same cells was interrupted. Called before anything is measured. */
    public void resume(EarlierJvms earlier) {
        recorder.restore(earlier);
        begun = finished = earlier.count();
        timedSeconds = earlier.timedSeconds();
        stoppedBy = Objects.requireNonNullElse(earlier.stoppedBy(), stoppedBy);
    }

    /** Times every cell, then counts it. */
    public void timeAndCount() throws IOException, InterruptedException {
        Schedule schedule = options.schedule();
        while (begun < schedule.firstJvms() && canGoOn()) {
            progress.jvm(begun, schedule.firstJvms(), "timing");
            time(affordable());
        }
        narrow(schedule);
        count();
    }

    /** More JVMs for what is wide, until nothing is or the time is over. */
    private void narrow(Schedule schedule) throws IOException, InterruptedException {
        if (!schedule.isAdaptive()) {
            return;
        }
        while (begun < schedule.mostJvms() && canGoOn()) {
            Map<TurnGroups.Planned, Double> wide = wide();
            if (wide.isEmpty()) {
                stoppedBy = Precision.StoppedBy.PRECISION;
                return;
            }
            List<TurnGroups.Planned> chosen = fitting(wide);
            if (chosen.isEmpty()) {
                stoppedBy = Precision.StoppedBy.MAX_TIME;
                return;
            }
            double widest = wide.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            progress.jvm(
                    0,
                    1,
                    String.format(
                            Locale.ROOT,
                            "timing in JVM %d; the widest interval is %.1f times its aim",
                            begun + 1,
                            widest));
            time(chosen);
        }
        stoppedBy = jvms.areStopped() ? stoppedBy : Precision.StoppedBy.MAX_TIME;
    }

    private void time(List<TurnGroups.Planned> groups) throws IOException, InterruptedException {
        long start = System.nanoTime();
        jvms.time(groups, begun++, options.schedule().effort());
        timedSeconds += (System.nanoTime() - start) / 1e9;
        if (!jvms.areStopped()) {
            finished = begun;
            recorder.endJvm();
        }
    }

    private List<TurnGroups.Planned> affordable() {
        double share = Math.max(LARGEST_SHARE, FAIR_SHARES / recorder.groups().size())
                * options.schedule().seconds();
        return recorder.groups().stream()
                .filter(group -> begun < JVMS_OF_ALL || seconds(group) < share)
                .toList();
    }

    private double seconds(TurnGroups.Planned group) {
        return recorder.times()
                .seconds(group.cells().stream()
                        .map(cell -> recorder.of(cell).turnGroup)
                        .distinct()
                        .toList());
    }

    /** What is wider than the aim, by how many times. */
    private Map<TurnGroups.Planned, Double> wide() {
        Map<TurnGroups.Planned, Double> wide = new HashMap<>();
        ExcessTurns turns = new ExcessTurns(recorder.canary());
        for (TurnGroups.Planned group : affordable()) {
            double width = recorder.possible(group.cells()).stream()
                    .mapToDouble(cell -> width(cell, turns))
                    .max()
                    .orElse(0);
            if (width > 1) {
                wide.put(group, width);
            }
        }
        return wide;
    }

    private double width(CellSpec cell, ExcessTurns turns) {
        CellRecorder own = recorder.of(cell);
        StopRule rule = options.stopRule();
        if (rule != null) {
            boolean unresolved = cell.primitive().measures().difference() && ResultAssembler.isUnresolved(own);
            return unresolved ? 0 : IntervalWidth.ofTypical(own) / rule.target();
        }
        double width = IntervalWidth.overAim(own, baseline(cell), turns);
        return width > mostThatHelps() ? 0 : width;
    }

    /** What is wider than this would not meet its aim with the most JVMs either: it has no claim on the time of the others. */
    private double mostThatHelps() {
        return begun < 2
                ? Double.POSITIVE_INFINITY
                : JvmTest.narrowing(begun, options.schedule().mostJvms());
    }

    private @Nullable CellRecorder baseline(CellSpec cell) {
        return recorder.cells().stream()
                .filter(other -> other.cell.route() == Route.C && other.cell.sameRow(cell))
                .filter(other -> other.failure == null && other.isTimed())
                .findFirst()
                .orElse(null);
    }

    /** Of the time so far: what no group has for itself, starting and warming, is shared by what each has. */
    private double share(TurnGroups.Planned group) {
        double all = recorder.groups().stream().mapToDouble(this::seconds).sum();
        return all == 0 ? 0 : seconds(group) / all;
    }

    /** The widest of them for the time they take, as many as the rest of the time allows for. */
    private List<TurnGroups.Planned> fitting(Map<TurnGroups.Planned, Double> wide) {
        // Where CPUs are waited for, samples are wider too: such a run may take longer for that as well.
        double left = options.schedule().seconds() * (1 + waitedShare()) - spentSeconds();
        double hardLeft = options.stopRule() != null
                ? options.stopRule().maxSeconds() - timedSeconds
                : LONGEST * options.schedule().seconds() - timedSeconds;
        double rest = Math.min(left, hardLeft) - START_SECONDS;
        List<TurnGroups.Planned> chosen = new ArrayList<>();
        List<TurnGroups.Planned> widestFirst = wide.keySet().stream()
                .sorted(Comparator.comparingDouble((TurnGroups.Planned group) -> -wide.get(group) / seconds(group))
                        .thenComparing(TurnGroups.Planned::name))
                .toList();
        for (TurnGroups.Planned group : widestFirst) {
            double each = share(group) * timedSeconds / Math.max(1, begun);
            if (each <= rest) {
                rest -= each;
                chosen.add(group);
            }
        }
        return recorder.groups().stream().filter(chosen::contains).toList();
    }

    /** How long the timing has taken without waiting for a CPU that others had. */
    private double spentSeconds() {
        return timedSeconds - jvms.waitedSeconds();
    }

    private double waitedShare() {
        return timedSeconds == 0 ? 0 : Math.min(1, jvms.waitedSeconds() / timedSeconds);
    }

    /** The evidence pass alone. */
    public void count() throws IOException, InterruptedException {
        if (canGoOn()) {
            progress.jvm(0, 1, "counting");
            BoundPlatform.misfit().ifPresent(recorder::notCounted);
            if (BoundPlatform.misfit().isEmpty()) {
                jvms.count();
            }
        }
        progress.finished();
    }

    private boolean canGoOn() {
        return !jvms.areStopped() && recorder.isAnyPossible();
    }

    /** Ends the measuring JVM now; what was heard so far stays. May be called from any thread. */
    public void stop() {
        jvms.stop();
    }

    public boolean isComplete() {
        return !jvms.areStopped();
    }

    /** Whether something was timed that is worth saving. */
    public boolean hasNumbers() {
        return recorder.cells().stream().anyMatch(CellRecorder::isTimed);
    }

    /** How many JVMs were begun. */
    public int jvms() {
        return begun;
    }

    /** How many of them have measured all that they were given. */
    public int finishedJvms() {
        return finished;
    }

    /** How long the timing has taken so far, that of earlier parts of the run included. */
    public double timedSeconds() {
        return timedSeconds;
    }

    /** What ended the adding of JVMs; means nothing without a stop rule. */
    public Precision.StoppedBy stoppedBy() {
        return stoppedBy;
    }

    /** The jars that the cells come from where they are not Ringcross's own, as they were before the first JVM. */
    public List<PrimitiveJar> jars() {
        return jars;
    }

    public List<CellRecorder> cells() {
        return recorder.cells();
    }

    public List<CanaryVisit> canary() {
        return recorder.canary();
    }

    /** What this JVM and the measuring ones held between passes; empty where these are too few to tell anything. */
    public List<ResourceReading> resources() {
        return recorder.resources();
    }
}
