package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.ResourceReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The measuring JVMs of a run, one after the other: each is given cells, heard, and ended. */
final class MeasuringJvms {
    /** Measuring JVMs that may be lost before their first word: one to an accident, as the kernel's lack of memory. */
    private static final int MOST_BARREN = 2;

    /** Below three there is no interval worth its name. */
    static final int FORKS_OF_ALL = 3;

    private final RunOptions options;
    private final Path directory;
    private final Heard heard;
    private final Set<CellSpec> twins;
    private int barren;
    private int next;
    private volatile boolean stopped;
    private volatile @Nullable ForkProcess current;

    /** @param directory private to this run; whoever made it removes it */
    MeasuringJvms(RunOptions options, Path directory, Heard heard) {
        this.options = options;
        this.directory = directory;
        this.heard = heard;
        twins = Twins.of(heard.possible());
    }

    /** Ends the one that measures now, and begins no other. May be called from any thread. */
    void stop() {
        stopped = true;
        ForkProcess fork = current;
        if (fork != null) {
            fork.close();
        }
    }

    boolean areStopped() {
        return stopped;
    }

    /** Has every cell that can be had measured once more. */
    void visit(String task, int fork) throws IOException, InterruptedException {
        List<CellSpec> all = heard.cells();
        for (List<CellSpec> together : task.equals(ForkPlan.COUNT)
                ? Partition.forCounting(all)
                : Partition.forTiming(all, options.isolate())) {
            List<CellSpec> left = affordable(task, fork, heard.possible(together));
            // A JVM that died took one cell with it; the others get a new one.
            while (!stopped && !left.isEmpty()) {
                left = hear(task, fork, left) ? List.of() : heard.possible(left);
            }
        }
    }

    /** A cell that has had its share of the time is not measured in the later forks, but for those that tell the noise. */
    private List<CellSpec> affordable(String task, int fork, List<CellSpec> cells) {
        return task.equals(ForkPlan.COUNT) || fork < FORKS_OF_ALL || options.stopRule() != null
                ? cells
                : cells.stream()
                        .filter(cell -> twins.contains(cell)
                                || heard.of(cell).spentMillis()
                                        < options.profile().shareMillis())
                        .toList();
    }

    /** Runs one measuring JVM to its end; false when it died over a cell, which is then marked as failed, or before. */
    private boolean hear(String task, int fork, List<CellSpec> cells) throws IOException, InterruptedException {
        int cell = -1;
        try (ForkProcess process = start(plan(task, fork, cells))) {
            if (process == null) {
                return stopped;
            }
            current = process;
            if (stopped) {
                return true;
            }
            for (ForkMessage message = process.next(); message != null; message = process.next()) {
                if (message.kind() == ForkMessage.Kind.DONE) {
                    return true;
                }
                if (message.cell() >= 0) {
                    cell = message.cell();
                }
                heard.accept(message, fork, cells);
            }
            // Ctrl-C reaches the measuring JVM too, which may be gone before this one knows why.
            String lastWords = process.lastWords();
            if (!stopped) {
                blame(cell < 0 ? null : cells.get(cell), lastWords);
            }
            return stopped;
        } finally {
            current = null;
        }
    }

    /** Null when it could not be started, which may be another's doing, as that of a signal to the JDK's own helper. */
    private @Nullable ForkProcess start(ForkPlan plan) throws IOException {
        try {
            return ForkProcess.start(plan, options, directory);
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
            heard.lost(cell, lastWords);
        } else if (++barren > MOST_BARREN) {
            throw new IOException("no cell could be measured: " + lastWords);
        }
    }

    /** Of the next one: what it reads of its resources belongs together. An earlier part of the run has had the first. */
    private int number() {
        next = Math.max(
                next,
                heard.resources().stream().mapToInt(ResourceReading::jvm).max().orElse(-1) + 1);
        return next++;
    }

    private ForkPlan plan(String task, int fork, List<CellSpec> cells) {
        return new ForkPlan(
                task,
                number(),
                fork,
                options.rounds(),
                options.seed(),
                options.schedule().warmPasses(),
                options.iterationMillis(),
                Twins.among(cells, twins),
                IntStream.range(0, cells.size())
                        .filter(cell -> heard.of(cells.get(cell)).isDear())
                        .boxed()
                        .toList(),
                options.schedule().isAmple(),
                ForkPlan.names(cells),
                null);
    }
}
