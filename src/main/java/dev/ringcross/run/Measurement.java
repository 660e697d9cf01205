package dev.ringcross.run;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.CanaryReading;
import dev.ringcross.result.Precision;
import dev.ringcross.result.ResourceReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run in the making: fresh JVMs, one after the other, and what they told. Several forks time the cells; then one more
 * JVM counts them, with the kernel's counters open.
 */
public final class Measurement {
    /** Measuring JVMs that may be lost before their first word: one to an accident, as the kernel's lack of memory. */
    private static final int MOST_BARREN = 2;

    /** Below three there is no interval worth its name. */
    static final int FORKS_OF_ALL = 3;

    private final RunOptions options;
    private final Progress progress;
    private final Path directory;
    private final Map<CellSpec, Samples> samples = new LinkedHashMap<>();
    private final Set<CellSpec> twins;
    private final List<CanaryReading> canary = new ArrayList<>();
    private final List<ResourceReading> resources = new ArrayList<>();
    private int forks;
    private int finishedForks;
    private double timedSeconds;
    private int barren;
    private int jvms;
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

    /** Goes on where another measurement of the same cells was interrupted. Called before anything is measured. */
    public void resume(EarlierForks earlier) {
        samples.values().forEach(earlier::restore);
        canary.addAll(earlier.canary());
        forks = finishedForks = earlier.count();
        timedSeconds = earlier.timedSeconds();
        stoppedBy = Objects.requireNonNullElse(earlier.stoppedBy(), stoppedBy);
    }

    /** Times every cell, then counts it. */
    public void timeAndCount() throws IOException, InterruptedException {
        StopRule rule = options.stopRule();
        if (rule == null) {
            while (forks < options.forks() && canGoOn()) {
                progress.fork(forks, options.forks(), "timing");
                timeFork();
            }
        } else if (stoppedBy.equals(Precision.INTERRUPTED)) {
            timeUntil(rule);
        }
        count();
    }

    private void timeFork() throws IOException, InterruptedException {
        long start = System.nanoTime();
        visit(ForkPlan.TIME, forks++);
        timedSeconds += (System.nanoTime() - start) / 1e9;
        if (!stopped) {
            finishedForks = forks;
            samples.values().forEach(Samples::endFork);
        }
    }

    private void timeUntil(StopRule rule) throws IOException, InterruptedException {
        double longest = 0;
        String widest = "";
        while (canGoOn()) {
            double before = timedSeconds;
            if (rule.isTimeUp(before, longest)) {
                stoppedBy = Precision.MAX_TIME;
                return;
            }
            progress.fork(0, 1, "timing in JVM " + (forks + 1) + widest);
            timeFork();
            longest = Math.max(longest, timedSeconds - before);
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

    /** Whether something was timed that is worth saving. */
    public boolean hasNumbers() {
        return samples.values().stream().anyMatch(Samples::isTimed);
    }

    /** How many forks were begun. */
    public int forks() {
        return forks;
    }

    /** How many of them have measured everything. */
    public int finishedForks() {
        return finishedForks;
    }

    /** How long the timing has taken so far, that of earlier parts of the run included. */
    public double timedSeconds() {
        return timedSeconds;
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

    /** What this JVM and the measuring ones held between rounds; empty where these are too few to tell anything. */
    public List<ResourceReading> resources() {
        return resources;
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
        if (cell == null) {
            if (++barren > MOST_BARREN) {
                throw new IOException("no cell could be measured: " + lastWords);
            }
            return;
        }
        barren = 0;
        samples.get(cell).failure = Refusal.in(lastWords)
                .map(refusal -> new Failure(true, refusal))
                .orElseGet(() -> new Failure(false, lastWords));
    }

    private ForkPlan plan(String task, int fork, List<CellSpec> cells) {
        return new ForkPlan(
                task,
                jvms++,
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
        if (message.resources() != null) {
            resources.add(message.resources());
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
