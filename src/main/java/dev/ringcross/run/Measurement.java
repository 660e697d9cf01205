package dev.ringcross.run;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.CanaryReading;
import dev.ringcross.result.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run in the making: fresh JVMs, one after the other, and what they told. Several forks time the cells; then one more
 * JVM counts them, with the kernel's counters open.
 */
public final class Measurement {
    /** Below three there is no interval worth its name. */
    private static final int FORKS_OF_ALL = 3;

    private final RunOptions options;
    private final Progress progress;
    private final Path directory;
    private final Map<CellSpec, Samples> samples = new LinkedHashMap<>();
    private final Set<CellSpec> twins;
    private final List<CanaryReading> canary = new ArrayList<>();
    private int forks;
    private String stoppedBy = Precision.INTERRUPTED;
    private volatile boolean stopped;
    private volatile @Nullable ForkProcess current;

    /** @param directory private to this run; whoever made it removes it */
    public Measurement(RunOptions options, List<CellSpec> cells, Path directory, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.directory = directory;
        Absence absence = new Absence();
        for (CellSpec cell : cells) {
            samples.put(cell, Samples.before(cell, options.rounds(), absence));
        }
        twins = Twins.of(possible(samples.keySet()));
    }

    /** Times every cell, then counts it. */
    public void timeAndCount() throws IOException, InterruptedException {
        StopRule rule = options.stopRule();
        if (rule == null) {
            for (; forks < options.forks() && canGoOn(); forks++) {
                progress.fork(forks, options.forks(), "timing");
                visit(ForkPlan.TIME, forks);
            }
        } else {
            timeUntil(rule);
        }
        count();
    }

    private void timeUntil(StopRule rule) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double longest = 0;
        String widest = "";
        while (canGoOn()) {
            double before = (System.nanoTime() - start) / 1e9;
            if (rule.isTimeUp(before, longest)) {
                stoppedBy = Precision.MAX_TIME;
                return;
            }
            progress.fork(0, 1, "timing in JVM " + (forks + 1) + widest);
            visit(ForkPlan.TIME, forks++);
            longest = Math.max(longest, (System.nanoTime() - start) / 1e9 - before);
            double halfWidth = StopRule.widest(samples.values(), options.seed());
            if (!stopped && forks >= StopRule.FEWEST_FORKS && halfWidth <= rule.target()) {
                stoppedBy = Precision.PRECISION;
                return;
            }
            widest = String.format(
                    Locale.ROOT,
                    "; widest interval so far +-%.1f %%, aim %.2f %%",
                    100 * halfWidth,
                    100 * rule.target());
        }
    }

    /** The evidence pass alone. */
    public void count() throws IOException, InterruptedException {
        if (canGoOn()) {
            progress.fork(0, 1, "counting");
            if (BoundPlatform.misfit().isEmpty()) {
                visit(ForkPlan.COUNT, 0);
            }
        }
        progress.finished();
    }

    private boolean canGoOn() {
        return !stopped && !possible(samples.keySet()).isEmpty();
    }

    /** Ends the measuring JVM now; what was heard so far stays. May be called from any thread. */
    public void stop() {
        stopped = true;
        ForkProcess fork = current;
        if (fork != null) {
            fork.close();
        }
    }

    public boolean isComplete() {
        return !stopped;
    }

    /** How many forks were begun. */
    public int forks() {
        return forks;
    }

    /** What ended the adding of forks; means nothing without a stop rule. */
    public String stoppedBy() {
        return stoppedBy;
    }

    List<Samples> samples() {
        return List.copyOf(samples.values());
    }

    List<CanaryReading> canary() {
        return canary;
    }

    private void visit(String task, int fork) throws IOException, InterruptedException {
        List<CellSpec> all = List.copyOf(samples.keySet());
        for (List<CellSpec> together : task.equals(ForkPlan.COUNT)
                ? Partition.forCounting(all)
                : Partition.forTiming(all, options.isolate())) {
            List<CellSpec> left = affordable(task, fork, possible(together));
            // A JVM that died took one cell with it; the others get a new one.
            while (!stopped && !left.isEmpty()) {
                left = hear(task, fork, left) ? List.of() : possible(left);
            }
        }
    }

    private List<CellSpec> possible(Collection<CellSpec> cells) {
        return cells.stream().filter(cell -> samples.get(cell).failure == null).toList();
    }

    /** A cell that has had its share of the time is not measured in the later forks, but for those that tell the noise. */
    private List<CellSpec> affordable(String task, int fork, List<CellSpec> cells) {
        return task.equals(ForkPlan.COUNT) || fork < FORKS_OF_ALL || options.stopRule() != null
                ? cells
                : cells.stream()
                        .filter(cell -> twins.contains(cell)
                                || samples.get(cell).spentMillis()
                                        < options.profile().shareMillis())
                        .toList();
    }

    /** Runs one measuring JVM to its end; false when it died over a cell, which is then marked as failed. */
    private boolean hear(String task, int fork, List<CellSpec> cells) throws IOException, InterruptedException {
        int cell = -1;
        try (ForkProcess process = ForkProcess.start(plan(task, fork, cells), options, directory)) {
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
                    samples.get(cells.get(cell)).spend(message.kind());
                }
                accept(message, fork, cells);
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

    private void blame(@Nullable CellSpec cell, String lastWords) throws IOException {
        if (cell == null) {
            throw new IOException("no cell could be measured: " + lastWords);
        }
        samples.get(cell).failure = Refusal.in(lastWords)
                .map(refusal -> new Failure(true, refusal))
                .orElseGet(() -> new Failure(false, lastWords));
    }

    private ForkPlan plan(String task, int fork, List<CellSpec> cells) {
        return new ForkPlan(
                task,
                fork,
                options.rounds(),
                options.seed(),
                options.schedule().warmPasses(),
                options.iterationMillis(),
                Twins.among(cells, twins),
                IntStream.range(0, cells.size())
                        .filter(cell -> samples.get(cells.get(cell)).isDear())
                        .boxed()
                        .toList(),
                options.schedule().isAmple(),
                ForkPlan.names(cells),
                null);
    }

    private void accept(ForkMessage message, int fork, List<CellSpec> cells) {
        if (message.canary() != null) {
            canary.add(message.canary());
        }
        if (message.cell() < 0) {
            return;
        }
        Samples heard = samples.get(cells.get(message.cell()));
        heard.accept(message, fork);
        if (message.kind() == ForkMessage.Kind.SAMPLE || message.kind() == ForkMessage.Kind.WARM) {
            progress.measured(heard.cell, fork, message.round(), message.value());
        }
    }
}
