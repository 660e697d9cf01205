package dev.ringcross.claim.modes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import dev.ringcross.experiment.JavaTurns;
import java.util.List;

/**
 * Counts switches of tasks that wait for each other by a futex, by a pipe and between threads of Java, and the system
 * calls of a free lock.
 */
@ClaimInfo(in = Theme.MODES, kinds = Claim.Kind.COUNTED)
public final class KernelSchedulesAndSyncs implements Claim {
    private static final String FUTEX = "futex-pingpong/c between=threads cpus=same";
    private static final String PIPE = "pipe-pingpong/c between=threads cpus=same";
    /** The share of switches per operation above which most operations switch. */
    private static final double MOST = 0.5;

    @Override
    public List<String> cells() {
        return List.of(FUTEX, PIPE);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(
                Experiment.inC("entries-of-locks"),
                // One carrier, so that turns are taken on it and not between CPUs.
                Experiment.inJvm("java-turns", JavaTurns.class, "-Djdk.virtualThreadScheduler.parallelism=1"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts lock = observed.experiment("entries-of-locks");
        ExperimentFacts turns = observed.experiment("java-turns");
        double futex = observed.contextSwitches(FUTEX);
        double pipe = observed.contextSwitches(PIPE);
        double platform = turns.amount("platform.switches") / turns.amount("turns");
        double virtual = turns.amount("virtual.switches") / turns.amount("turns");
        boolean switched = futex >= MOST && pipe >= MOST;
        boolean entered = !entersSeldom(observed, FUTEX) && !entersSeldom(observed, PIPE);
        Verdict verdict =
                !switched || !entered ? Verdict.CONTRADICTED : virtual >= MOST ? Verdict.SUPPORTED : Verdict.DEPENDS;
        Finding finding = Finding.of(verdict);
        return (switched && !entered ? finding.because("entries") : finding)
                .say("futex", ClaimText.number(futex))
                .say("pipe", ClaimText.number(pipe))
                .say("futexEntries", ClaimText.counted(() -> observed.kernelEntries(FUTEX)))
                .say("pipeEntries", ClaimText.counted(() -> observed.kernelEntries(PIPE)))
                .say("platform", ClaimText.number(platform))
                .say("virtual", ClaimText.number(virtual))
                .say("freeLock", lock.word("freeLock.entries"))
                .say("calls", lock.word("calls"));
    }

    /**
     * Whether a cell enters the kernel too seldom; false where entries were not counted, since then only switches are
     * known.
     */
    private static boolean entersSeldom(RunObservations observed, String cell) {
        return observed.hasKernelEntries(cell) && observed.kernelEntries(cell) < MOST;
    }
}
