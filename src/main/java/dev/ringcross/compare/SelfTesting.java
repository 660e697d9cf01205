package dev.ringcross.compare;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.SelfTest.CellRecord;
import dev.ringcross.run.InjectedDelay;
import dev.ringcross.run.LiveCells;
import dev.ringcross.run.LiveMeasurement;
import dev.ringcross.run.LiveOptions;
import dev.ringcross.run.Progress;
import dev.ringcross.stats.JvmValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Live comparisons of a thing with itself, one after the other, each with fresh JVMs; the second arm may be made more
 * expensive by a known amount.
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
     * What is added to each cell's second arm.
     *
     * @param nanosPerOperation added to each operation
     * @param share of its own time, such as 0.05
     */
    public record Delay(double nanosPerOperation, double share) {}

    /** Who wants to know how far it is. */
    public interface Watcher {
        /** A comparison is done; {@code compared} is what it said of each cell. */
        void compared(int run, int runs, List<ComparedCell> compared);
    }

    /**
     * A self-test in the making.
     *
     * @param options of each comparison; comparison i uses the seed plus i
     * @param margin what a verdict must clear, as a fraction
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

    /** An injected delay is one cell's: the others must not wait for it in their turns. */
    private List<List<CellSpec>> parts() {
        return delay == null ? List.of(cells) : cells.stream().map(List::of).toList();
    }

    /** What one comparison says of each cell; nothing when it was stopped. */
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

    /** Ends the comparison that is going on and drops it; those before stay. May be called from any thread. */
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
