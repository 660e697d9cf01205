package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.plan.InjectedDelay;
import dev.ringcross.run.plan.JvmGroups;
import dev.ringcross.run.plan.JvmSettings;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.MeasuringPlan.Injection;
import dev.ringcross.run.plan.MeasuringPlan.Task;
import dev.ringcross.run.plan.MeasuringPlan.TurnGroup;
import dev.ringcross.run.plan.TurnGroups;
import dev.ringcross.run.process.MeasuringJvm;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.record.CellRecorder;
import dev.ringcross.run.record.RunRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The measuring JVMs of a run, one after the other: each is given cells, heard, and ended. */
public final class MeasuringJvms {
    /** Measuring JVMs that may be lost before their first cell: one to an accident, as the kernel's lack of memory. */
    private static final int MOST_BARREN = 2;

    private static final Effort NO_EFFORT = new Effort(0, 0, 0, 0, false);

    private final JvmSettings settings;
    private final Path directory;
    private final RunRecorder recorder;
    private int barren;
    private int nextProcess;
    private double waitedSeconds;
    private volatile boolean stopped;
    private volatile @Nullable MeasuringJvm current;

    /** @param directory private to this run; whoever made it removes it */
    public MeasuringJvms(JvmSettings settings, Path directory, RunRecorder recorder) {
        this.settings = settings;
        this.directory = directory;
        this.recorder = recorder;
    }

    /** Ends the one that measures now, and begins no other. May be called from any thread. */
    public void stop() {
        stopped = true;
        MeasuringJvm jvm = current;
        if (jvm != null) {
            jvm.close();
        }
    }

    public boolean areStopped() {
        return stopped;
    }

    /** How long their measuring threads were runnable and waited for a CPU. */
    double waitedSeconds() {
        return waitedSeconds;
    }

    /** Times the cells of these groups once more: those that can be had. */
    public void time(List<TurnGroups.Planned> groups, int jvm, Effort effort) throws IOException, InterruptedException {
        for (List<TurnGroups.Planned> together : JvmGroups.forTiming(groups, settings.isolate())) {
            List<CellSpec> cells =
                    together.stream().flatMap(group -> group.cells().stream()).toList();
            List<CellSpec> left = recorder.possible(cells);
            // A JVM that died took one cell with it; what it had not told of the others is measured by a new one.
            while (!stopped && !left.isEmpty()) {
                hear(plan(Task.TIME, jvm, left, turnGroups(together, left), effort), left);
                left = recorder.possible(left).stream()
                        .filter(cell -> !recorder.of(cell).hasSamplesOf(jvm))
                        .toList();
            }
        }
    }

    /** Counts every cell that can be had. */
    void count() throws IOException, InterruptedException {
        for (List<CellSpec> together : JvmGroups.forCounting(recorder.specs())) {
            List<CellSpec> left = recorder.possible(together);
            while (!stopped && !left.isEmpty()) {
                hear(plan(Task.COUNT, 0, left, List.of(), NO_EFFORT), left);
                left = recorder.possible(left).stream()
                        .filter(cell -> recorder.of(cell).counted == null)
                        .toList();
            }
        }
    }

    private static List<TurnGroup> turnGroups(List<TurnGroups.Planned> groups, List<CellSpec> cells) {
        List<TurnGroup> planned = new ArrayList<>();
        for (TurnGroups.Planned group : groups) {
            List<Integer> indices = group.cells().stream()
                    .filter(cells::contains)
                    .map(cells::indexOf)
                    .toList();
            if (!indices.isEmpty()) {
                planned.add(new TurnGroup(group.name(), indices, group.alone()));
            }
        }
        return planned;
    }

    private MeasuringPlan plan(Task task, int jvm, List<CellSpec> cells, List<TurnGroup> groups, Effort effort) {
        return new MeasuringPlan(
                task,
                jvm,
                nextProcess++,
                settings.seed(),
                MeasuringPlan.names(cells),
                groups,
                indices(cells, settings.twins()),
                effort,
                false,
                injection(cells));
    }

    private static List<Integer> indices(List<CellSpec> cells, Set<CellSpec> chosen) {
        return IntStream.range(0, cells.size())
                .filter(cell -> chosen.contains(cells.get(cell)))
                .boxed()
                .toList();
    }

    private @Nullable Injection injection(List<CellSpec> cells) {
        InjectedDelay delay = settings.injection();
        int cell = delay == null ? -1 : cells.indexOf(delay.cell());
        return delay == null || cell < 0 ? null : new Injection(cell, delay.nanosPerOperation(), delay.share());
    }

    /** Runs one measuring JVM to its end; a cell over which it died is marked as failed. */
    private void hear(MeasuringPlan plan, List<CellSpec> cells) throws IOException, InterruptedException {
        try (MeasuringJvm jvm = start(plan)) {
            if (jvm == null) {
                return;
            }
            current = jvm;
            if (stopped) {
                return;
            }
            for (Message message = jvm.next(); message != null; message = jvm.next()) {
                if (message instanceof Message.Done done) {
                    waitedSeconds += done.waitedNanos() / 1e9;
                    finishQuietCells(plan, cells);
                    return;
                }
                recorder.accept(message, plan.jvm(), cells);
            }
            // Ctrl-C reaches the measuring JVM too, which may be gone before this one knows why.
            String lastWords = jvm.lastWords();
            if (!stopped) {
                blame(jvm.cell() < 0 || jvm.cell() >= cells.size() ? null : cells.get(jvm.cell()), lastWords);
            }
        } finally {
            current = null;
        }
    }

    /** A cell that has told neither a number nor a reason would be asked for again and again. */
    private void finishQuietCells(MeasuringPlan plan, List<CellSpec> cells) {
        for (CellSpec cell : recorder.possible(cells)) {
            CellRecorder heard = recorder.of(cell);
            boolean told = plan.task() == Task.COUNT ? heard.counted != null : heard.hasSamplesOf(plan.jvm());
            if (!told) {
                heard.fail(false, "the measuring JVM ended without a sample of it");
            }
        }
    }

    /** Null when it could not be started, which may be another's doing, as that of a signal to the JDK's own helper. */
    private @Nullable MeasuringJvm start(MeasuringPlan plan) throws IOException {
        try {
            return MeasuringJvm.start(plan, settings, directory.resolve("stderr"));
        } catch (IOException refused) {
            if (stopped || ++barren <= MOST_BARREN) {
                return null;
            }
            throw refused;
        }
    }

    private void blame(@Nullable CellSpec cell, String lastWords) throws IOException {
        if (cell != null) {
            barren = 0;
            recorder.lost(cell, lastWords);
        } else if (++barren > MOST_BARREN) {
            throw new IOException("no cell could be measured: " + lastWords);
        }
    }
}
