package dev.ringcross.compare;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.SelfTest.CellRecord;
import dev.ringcross.run.live.LiveCells;
import dev.ringcross.run.live.LiveMeasurement;
import dev.ringcross.run.live.LiveOptions;
import dev.ringcross.run.plan.InjectedDelay;
import dev.ringcross.run.process.Progress;
import dev.ringcross.stats.JvmValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares cells with themselves again and again, each time in fresh JVMs. A known delay may be added to the second
 * arm.
 */
public final class SelfTesting {
    private final LiveOptions options;
    private final List<CellSpec> cells;
    private final double margin;
    private final @Nullable Delay delay;
    private final int runs;
    private final Path directory;
    private final List<SelfTestRecord> records;
    private volatile boolean stopped;
    private volatile @Nullable LiveMeasurement current;

    /**
     * The delay that is added to each cell's second arm.
     *
     * @param nanosPerOperation nanoseconds added to each operation
     * @param share the share of the cell's own time that is added, such as 0.05
     */
    public record Delay(double nanosPerOperation, double share) {}

    /** Follows the progress of the self-test. */
    public interface Watcher {
        /** A comparison is done; {@code compared} holds its outcome for each cell. */
        void compared(int run, int runs, List<ComparedCell> compared);
    }

    /**
     * Prepares a self-test.
     *
     * @param options the options of each comparison; comparison i uses the seed plus i
     * @param margin the smallest change that gets a verdict, as a fraction
     * @param delay null to compare each cell with itself as it is
     */
    public SelfTesting(
            LiveOptions options, List<CellSpec> cells, double margin, @Nullable Delay delay, int runs, Path directory) {
        this.options = options;
        this.cells = cells;
        this.margin = margin;
        this.delay = delay;
        this.runs = runs;
        this.directory = directory;
        this.records =
                cells.stream().map(cell -> new SelfTestRecord(cell, delay)).toList();
    }

    /** Compares as often as asked, unless it is stopped. */
    public void compare(Watcher watcher) throws IOException, InterruptedException {
        for (int run = 0; run < runs && !stopped; run++) {
            List<ComparedCell> compared = new ArrayList<>();
            long seed = options.seed() + run;
            for (List<CellSpec> together : parts()) {
                compared.addAll(once(run, seed, together));
            }
            if (!compared.isEmpty()) {
                watcher.compared(run, runs, compared);
            }
        }
    }

    /**
     * The cells that are compared together. With an injected delay each cell is alone, so that no other waits for the
     * delay in its turns.
     */
    private List<List<CellSpec>> parts() {
        return delay == null ? List.of(cells) : cells.stream().map(List::of).toList();
    }

    /** Makes one comparison; its outcome for each cell, empty when it was stopped. */
    private List<ComparedCell> once(int run, long seed, List<CellSpec> together)
            throws IOException, InterruptedException {
        InjectedDelay injected =
                delay == null ? null : new InjectedDelay(together.get(0), delay.nanosPerOperation(), delay.share());
        List<LiveCells.Pair> pairs =
                together.stream().map(cell -> new LiveCells.Pair(cell, cell)).toList();
        LiveMeasurement measurement =
                LiveMeasurement.of(options.with(seed, injected), pairs, directory, Progress.SILENT);
        current = measurement;
        if (stopped) {
            return List.of();
        }
        measurement.measure();
        if (!measurement.isComplete()) {
            return List.of();
        }
        List<ComparedCell> compared = LiveVerdicts.of(measurement, margin).cells();
        for (int cell = 0; cell < compared.size(); cell++) {
            JvmValues added = JvmValues.of(measurement.pairs().get(cell).differences(), 1);
            records.get(cells.indexOf(together.get(cell)))
                    .add(run, seed, compared.get(cell), added == null ? null : added.typical());
        }
        return compared;
    }

    /** Stops and drops the current comparison and keeps those before it. May be called from any thread. */
    public void stop() {
        stopped = true;
        LiveMeasurement running = current;
        if (running != null) {
            running.stop();
        }
    }

    public boolean isComplete() {
        return !stopped;
    }

    public List<CellRecord> counts() {
        return records.stream().map(SelfTestRecord::counts).toList();
    }
}
