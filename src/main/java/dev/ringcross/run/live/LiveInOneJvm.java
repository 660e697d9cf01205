package dev.ringcross.run.live;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.MeasuringJvms;
import dev.ringcross.run.plan.ForeignPrimitives;
import dev.ringcross.run.plan.InjectedDelay;
import dev.ringcross.run.plan.JvmSettings;
import dev.ringcross.run.plan.TurnGroups;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.CellRecorder;
import dev.ringcross.run.record.RunRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A live comparison whose sides take turns in the same JVMs, slice by slice: compared slices lie a fraction of a
 * millisecond apart.
 */
final class LiveInOneJvm extends LiveMeasurement {
    private final LiveOptions options;
    private final Progress progress;
    private final List<LiveCells.Pair> cells;
    private final RunRecorder recorder;
    private final MeasuringJvms jvms;

    LiveInOneJvm(LiveOptions options, List<LiveCells.Pair> cells, Path directory, Progress progress) {
        this.options = options;
        this.cells = cells;
        this.progress = progress;
        List<CellSpec> all = cells.stream()
                .flatMap(pair -> Stream.of(pair.old(), pair.newer()))
                .distinct()
                .toList();
        List<List<String>> compared = cells.stream()
                .map(pair -> List.of(pair.old().name(), pair.newer().name()))
                .toList();
        this.recorder = new RunRecorder(all, TurnGroups.compared(all, compared), progress);
        Set<CellSpec> twins = cells.stream().map(LiveCells.Pair::old).collect(Collectors.toSet());
        JvmSettings settings = new JvmSettings(
                options.seed(),
                options.cpus(),
                false,
                options.cellSeconds(),
                options.old(),
                twins,
                options.injection(),
                ForeignPrimitives.among(all));
        this.jvms = new MeasuringJvms(settings, directory, recorder);
    }

    @Override
    public void measure() throws IOException, InterruptedException {
        int most = options.schedule().firstJvms();
        for (int jvm = 0; jvm < most && !jvms.areStopped() && recorder.isAnyPossible(); jvm++) {
            progress.jvm(jvm, most, "timing both sides in turn");
            jvms.time(recorder.groups(), jvm, options.schedule().effort());
        }
        progress.finished();
    }

    @Override
    public void stop() {
        jvms.stop();
    }

    @Override
    public boolean isComplete() {
        return !jvms.areStopped();
    }

    @Override
    public boolean isInOneJvm() {
        return true;
    }

    @Override
    public List<LivePair> pairs() {
        return cells.stream()
                .map(pair -> new LivePair(recorder.of(pair.old()), recorder.of(pair.newer()), role(pair)))
                .toList();
    }

    /** The arm of the new side: a cell that is compared with itself is compared with its twin. */
    private Role role(LiveCells.Pair pair) {
        InjectedDelay delay = options.injection();
        if (delay != null && delay.cell().equals(pair.newer())) {
            return Role.INJECTED;
        }
        return pair.old().equals(pair.newer()) ? Role.TWIN : Role.CELL;
    }

    @Override
    public List<CellRecorder> twinned() {
        return recorder.cells().stream().filter(CellRecorder::isTwinned).toList();
    }
}
