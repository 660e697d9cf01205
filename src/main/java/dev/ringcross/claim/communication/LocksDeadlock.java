package dev.ringcross.claim.communication;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Deadlock;
import dev.ringcross.experiment.Experiment;
import java.util.List;

/**
 * Lets two threads take two locks in opposite order and in the same order. In C timed locks find the deadlock, in a JVM
 * its own diagnosis.
 */
@ClaimInfo(in = Theme.COMMUNICATION, kinds = Claim.Kind.DEMONSTRATED)
public final class LocksDeadlock implements Claim {
    private static final String JVM = "locks-deadlock-jvm";
    private static final int THREADS = 2;

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(id()), Experiment.inJvm(JVM, Deadlock.class, "-Xmx32m"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts jvm = observed.experiment(JVM);
        ExperimentFacts posix = observed.experiment(id());
        if (posix.number("ordered.found") == 0) {
            throw new NotMeasured("with a lock order no thread ever found a lock taken: nothing was put to the test");
        }
        boolean opposite = posix.number("opposite.timedOut") == THREADS && jvm.number("opposite.deadlocked") == THREADS;
        boolean ordered = posix.number("ordered.timedOut") == 0
                && jvm.number("ordered.deadlocked") == 0
                && jvm.number("ordered.ended") == THREADS;
        return Finding.of(opposite && ordered ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .say("timedOut", posix.word("opposite.timedOut"))
                .say("deadlocked", jvm.word("opposite.deadlocked"))
                .say("took", posix.word("ordered.tookBoth"))
                .say("found", posix.word("ordered.found"))
                .say("orderedTimedOut", posix.word("ordered.timedOut"))
                .say("orderedDeadlocked", jvm.word("ordered.deadlocked"));
    }
}
