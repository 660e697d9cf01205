package dev.ringcross.run;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.result.CanaryReading;
import dev.ringcross.result.Precision;
import dev.ringcross.result.ResourceReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A run in the making: fresh JVMs, one after the other, and what they told. Several forks time the cells; then one more
 * JVM counts them, with the kernel's counters open.
 */
public final class Measurement {
    private final RunOptions options;
    private final Progress progress;
    private final Heard heard;
    private final MeasuringJvms jvms;
    private int forks;
    private int finishedForks;
    private double timedSeconds;
    private String stoppedBy = Precision.INTERRUPTED;

    /** @param directory private to this run; whoever made it removes it */
    public Measurement(RunOptions options, List<CellSpec> cells, Path directory, Progress progress) {
        this.options = options;
        this.progress = progress;
        heard = new Heard(cells, options.rounds(), progress);
        jvms = new MeasuringJvms(options, directory, heard);
    }

    /** Goes on where another measurement of the same cells was interrupted. Called before anything is measured. */
    public void resume(EarlierForks earlier) {
        heard.restore(earlier);
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
        jvms.visit(ForkPlan.TIME, forks++);
        timedSeconds += (System.nanoTime() - start) / 1e9;
        if (!jvms.areStopped()) {
            finishedForks = forks;
            heard.samples().forEach(Samples::endFork);
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
            double halfWidth = StopRule.widest(heard.samples(), options.seed());
            if (!jvms.areStopped() && forks >= StopRule.FEWEST_FORKS && halfWidth <= rule.target()) {
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
                jvms.visit(ForkPlan.COUNT, 0);
            }
        }
        progress.finished();
    }

    private boolean canGoOn() {
        return !jvms.areStopped() && !heard.possible().isEmpty();
    }

    /** Ends the measuring JVM now; what was heard so far stays. May be called from any thread. */
    public void stop() {
        jvms.stop();
    }

    public boolean isComplete() {
        return !jvms.areStopped();
    }

    /** Whether something was timed that is worth saving. */
    public boolean hasNumbers() {
        return heard.samples().stream().anyMatch(Samples::isTimed);
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
        return heard.samples();
    }

    List<CanaryReading> canary() {
        return heard.canary();
    }

    /** What this JVM and the measuring ones held between rounds; empty where these are too few to tell anything. */
    public List<ResourceReading> resources() {
        return heard.resources();
    }
}
