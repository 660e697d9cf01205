package dev.ringcross.run.live;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.plan.ForeignPrimitives;
import dev.ringcross.run.plan.JvmGroups;
import dev.ringcross.run.plan.JvmSettings;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.MeasuringPlan.Task;
import dev.ringcross.run.plan.MeasuringPlan.TurnGroup;
import dev.ringcross.run.plan.TurnGroups;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.process.Progress;
import dev.ringcross.run.record.Absence;
import dev.ringcross.run.record.CellRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A live comparison in pairs of fresh JVMs, one for each side, which are alive at the same time. Which of them goes
 * first in a pass is random (seeded). A pass of one side follows the same pass of the other, so that both meet the host
 * in the same state.
 */
final class LiveInTwoJvms extends LiveMeasurement {
    /** How many times more, and shorter, the visits are than when one JVM works alone. */
    private static final int PASSES = 5;

    private static final int TURNS = 5;

    private final LiveOptions options;
    private final Progress progress;
    private final Path directory;
    private final List<LivePair> pairs;
    private volatile boolean stopped;
    private volatile List<PacedJvm> living = List.of();

    LiveInTwoJvms(LiveOptions options, List<LiveCells.Pair> cells, Path directory, Progress progress) {
        this.options = options;
        this.directory = directory;
        this.progress = progress;
        Absence absence = new Absence();
        this.pairs = cells.stream()
                .map(pair -> new LivePair(
                        CellRecorder.before(pair.old(), "", absence),
                        CellRecorder.before(pair.newer(), "", absence),
                        Role.CELL))
                .toList();
    }

    @Override
    public void measure() throws IOException, InterruptedException {
        int most = options.schedule().firstJvms();
        for (int jvm = 0; jvm < most && !stopped; jvm++) {
            progress.jvm(jvm, most, "timing both sides in turn");
            for (List<LivePair> together : parts()) {
                List<LivePair> possible =
                        together.stream().filter(LiveInTwoJvms::isPossible).toList();
                if (!stopped && !possible.isEmpty()) {
                    visit(jvm, possible);
                }
            }
        }
        progress.finished();
    }

    private static boolean isPossible(LivePair pair) {
        return pair.old().failure == null && pair.newer().failure == null;
    }

    @Override
    public void stop() {
        stopped = true;
        living.forEach(PacedJvm::close);
    }

    @Override
    public boolean isComplete() {
        return !stopped;
    }

    @Override
    public boolean isInOneJvm() {
        return false;
    }

    @Override
    public List<LivePair> pairs() {
        return pairs;
    }

    @Override
    public List<CellRecorder> twinned() {
        return pairs.stream().map(LivePair::old).filter(CellRecorder::isTwinned).toList();
    }

    /** The pairs of cells that share a JVM, grouped as the old side's cells are in a run. */
    private List<List<LivePair>> parts() {
        List<CellSpec> all = pairs.stream().map(LivePair::oldCell).toList();
        return JvmGroups.forTiming(TurnGroups.of(all, List.of()), false).stream()
                .map(groups -> pairs.stream()
                        .filter(pair ->
                                groups.stream().anyMatch(group -> group.cells().contains(pair.oldCell())))
                        .toList())
                .toList();
    }

    private void visit(int jvm, List<LivePair> together) throws IOException, InterruptedException {
        Random random = new Random(Objects.hash(options.seed(), jvm));
        List<PacedJvm> both = new ArrayList<>();
        try {
            boolean newFirst = random.nextBoolean();
            both.add(start(newFirst, jvm, together));
            both.add(start(!newFirst, jvm, together));
            living = List.copyOf(both);
            if (!stopped) {
                takeTurns(both, random);
            }
        } finally {
            both.forEach(PacedJvm::close);
            living = List.of();
        }
    }

    /**
     * Measures with one pair of JVMs: a pass to warm up, then one pass after the other. A JVM that dies ends the pair,
     * and its cell is left out of the next.
     */
    private void takeTurns(List<PacedJvm> both, Random random) throws IOException, InterruptedException {
        for (PacedJvm jvm : both) {
            if (!jvm.isReady(() -> stopped)) {
                return;
            }
        }
        List<PacedJvm> order = new ArrayList<>(both);
        for (int turn = 0; turn < 1 + effort().visits(); turn++) {
            Collections.shuffle(order, random);
            for (PacedJvm jvm : order) {
                boolean done = jvm.work();
                // Ctrl-C reaches the measuring JVMs too, which may be gone before this one knows why.
                if (stopped) {
                    return;
                }
                if (!done) {
                    jvm.blame();
                    return;
                }
            }
        }
    }

    private PacedJvm start(boolean newer, int jvm, List<LivePair> together) throws IOException {
        List<CellRecorder> cells =
                together.stream().map(newer ? LivePair::newer : LivePair::old).toList();
        JvmSettings settings = new JvmSettings(
                options.seed(),
                options.cpus(),
                false,
                options.cellSeconds(),
                newer ? options.newer() : options.old(),
                Set.of(),
                null,
                ForeignPrimitives.among(cells.stream().map(heard -> heard.cell).toList()));
        Path errors = directory.resolve(newer ? "stderr-new" : "stderr-old");
        return PacedJvm.start(settings, plan(newer, jvm, cells), cells, errors, progress);
    }

    /**
     * The plan of one side. Both sides have the same groups and the same seed, so that each pass does the same in the
     * same order.
     */
    private MeasuringPlan plan(boolean newer, int jvm, List<CellRecorder> cells) {
        List<CellSpec> specs = cells.stream().map(heard -> heard.cell).toList();
        List<TurnGroup> groups = TurnGroups.of(specs, List.of()).stream()
                .map(group -> new TurnGroup(
                        group.name(), group.cells().stream().map(specs::indexOf).toList(), group.alone()))
                .toList();
        List<Integer> twins =
                newer ? List.of() : IntStream.range(0, specs.size()).boxed().toList();
        return new MeasuringPlan(
                Task.TIME,
                jvm,
                2 * jvm + (newer ? 1 : 0),
                options.seed(),
                MeasuringPlan.names(specs),
                groups,
                twins,
                effort(),
                true,
                null);
    }

    /** A schedule of many short passes, so that the passes of both sides are near in time. */
    private Effort effort() {
        Effort own = options.schedule().effort();
        return new Effort(PASSES * own.visits(), TURNS, own.visitMillis(), own.warmMillis(), false);
    }
}
