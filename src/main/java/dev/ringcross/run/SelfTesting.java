package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.SelfTest.CellRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Live comparisons of a thing with itself, one after the other, each with fresh JVMs on both sides; the second arm may be
 * made dearer by a known share.
 */
public final class SelfTesting {
    private final LiveOptions options;
    private final List<CellSpec> cells;
    private final double margin;
    private final int runs;
    private final Path directory;
    private final List<SelfTestRecord> records;
    private volatile boolean stopped;
    private volatile @Nullable LiveMeasurement current;

    /** Who wants to know how far it is. */
    public interface Watcher {
        /** A comparison is done; {@code compared} is what it said of each cell. */
        void compared(int run, int runs, List<ComparedCell> compared);
    }

    /**
     * @param options of each comparison; comparison i uses the seed plus i
     * @param margin what a verdict must clear, as a fraction
     */
    public SelfTesting(LiveOptions options, List<CellSpec> cells, double margin, int runs, Path directory) {
        this.options = options;
        this.cells = cells;
        this.margin = margin;
        this.runs = runs;
        this.directory = directory;
        this.records = cells.stream()
                .map(cell -> new SelfTestRecord(cell, options.inject() != null))
                .toList();
    }

    /** Compares as often as asked, unless it is stopped. */
    public void compare(Watcher watcher) throws IOException, InterruptedException {
        List<LiveCells.Pair> pairs =
                cells.stream().map(cell -> new LiveCells.Pair(cell, cell)).toList();
        for (int run = 0; run < runs && !stopped; run++) {
            LiveOptions own = options.withSeed(options.seed() + run);
            LiveMeasurement measurement = new LiveMeasurement(own, pairs, directory, Progress.SILENT);
            current = measurement;
            if (stopped) {
                return;
            }
            measurement.measure();
            if (measurement.isComplete()) {
                List<ComparedCell> compared =
                        LiveVerdicts.of(measurement, margin, own.seed()).cells();
                for (int cell = 0; cell < compared.size(); cell++) {
                    records.get(cell).add(run, own.seed(), compared.get(cell));
                }
                watcher.compared(run, runs, compared);
            }
        }
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
