package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.SelfTest.CellRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Live comparisons of a thing with itself, one after the other, each with fresh JVMs on both sides; the second arm may be
 * made dearer by a known share.
 */
public final class SelfTesting {
    /**
     * Comparisons that find out how much must be spun: some cells get quicker when their caller pauses (a ping-pong's peer
     * is then scheduled otherwise), so that a tenth that is spun makes them less than a tenth dearer.
     */
    private static final int PILOTS = 6;

    /** A pilot that finds less than this share of what was spun has found noise. */
    private static final double LEAST_FOUND = 1.0 / 3;

    private LiveOptions options;
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

        /** A comparison is done that only tells how much must be spun. */
        void calibrating(int pilot, int pilots);
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
        if (options.inject() != null) {
            calibrate(options.inject(), watcher);
        }
        for (int run = 0; run < runs && !stopped; run++) {
            List<ComparedCell> compared = once(options.withSeed(options.seed() + run));
            for (int cell = 0; cell < compared.size(); cell++) {
                records.get(cell).add(run, options.seed() + run, compared.get(cell));
            }
            if (!compared.isEmpty()) {
                watcher.compared(run, runs, compared);
            }
        }
    }

    /** Sets what each cell must spin to take so much longer. */
    private void calibrate(double inject, Watcher watcher) throws IOException, InterruptedException {
        double[] logs = new double[cells.size()];
        int pilots = 0;
        for (; pilots < PILOTS && !stopped; pilots++) {
            List<ComparedCell> compared = once(options.withSeed(~options.seed() - pilots));
            for (int cell = 0; cell < compared.size(); cell++) {
                Double ratio = compared.get(cell).ratio();
                logs[cell] += ratio == null ? StrictMath.log1p(inject) : StrictMath.log(ratio);
            }
            watcher.calibrating(pilots, PILOTS);
        }
        Map<String, Double> spun = new HashMap<>();
        for (int cell = 0; cell < logs.length && !stopped; cell++) {
            double found = StrictMath.expm1(logs[cell] / pilots);
            spun.put(cells.get(cell).name(), inject * inject / Math.max(found, LEAST_FOUND * inject));
        }
        options = options.withSpun(spun);
    }

    /** What one comparison says of each cell; nothing when it was stopped. */
    private List<ComparedCell> once(LiveOptions own) throws IOException, InterruptedException {
        List<LiveCells.Pair> pairs =
                cells.stream().map(cell -> new LiveCells.Pair(cell, cell)).toList();
        LiveMeasurement measurement = new LiveMeasurement(own, pairs, directory, Progress.SILENT);
        current = measurement;
        if (stopped) {
            return List.of();
        }
        measurement.measure();
        return measurement.isComplete()
                ? LiveVerdicts.of(measurement, margin, own.seed()).cells()
                : List.of();
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
        return records.stream().map(record -> record.counts(options.spun())).toList();
    }
}
