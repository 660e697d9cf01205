package dev.ringcross.claim.asynchrony;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import java.util.List;

/**
 * Makes reads whose answer takes a while, and records when they return, what CPU time they use, and how often they give
 * up the CPU.
 */
@ClaimInfo(in = Theme.ASYNCHRONY, kinds = Claim.Kind.COUNTED)
public final class SyncBlocks implements Claim {
    private static final String EXPERIMENT = "sync-blocks";
    private static final String TRIP = "pipe-pingpong/c between=threads cpus=same";
    private static final String READY = "blocking-read/c";

    /** The shares of the waiting time and of the calls that decide. */
    private static final double MOST = 0.5;

    @Override
    public List<String> cells() {
        return List.of(TRIP, READY);
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(EXPERIMENT));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment(EXPERIMENT);
        double calls = facts.amount("calls");
        if (facts.number("slowAnswers") < calls) {
            throw new NotMeasured("an answer was there too soon for a caller to wait for it");
        }
        if (facts.number("nonblocking.returnedBeforeAnswer") == 0) {
            throw new NotMeasured("not even a non-blocking read returned before its answer: nothing to tell apart");
        }
        double trip = observed.contextSwitches(TRIP);
        double ready = observed.contextSwitches(READY);
        double switches = facts.amount("voluntarySwitches") / calls;
        boolean waits = facts.number("returnedBeforeAnswer") == 0;
        boolean sleeps = facts.amount("cpuNanos") < MOST * facts.amount("wallNanos") && switches > MOST;
        return finding(waits, sleeps, trip > MOST, ready < MOST)
                .effect(switches)
                .say("calls", facts.number("calls"))
                .say("early", facts.number("returnedBeforeAnswer"))
                .say("wall", ClaimText.time(facts.amount("wallNanos") / calls))
                .say("cpu", ClaimText.time(facts.amount("cpuNanos") / calls))
                .say("switches", ClaimText.number(switches))
                .say("nonblocking", facts.number("nonblocking.returnedBeforeAnswer"))
                .say("trip", ClaimText.number(trip))
                .say("ready", ClaimText.number(ready));
    }

    /**
     * @param takesTurns whether a round trip between two threads on one CPU switches
     * @param answersAtOnce whether a read that finds its answer there gives up no CPU
     */
    private static Finding finding(boolean waits, boolean sleeps, boolean takesTurns, boolean answersAtOnce) {
        if (waits && sleeps && takesTurns) {
            Finding supported = Finding.of(Verdict.SUPPORTED);
            return answersAtOnce ? supported : supported.because("always");
        }
        Finding contradicted = Finding.of(Verdict.CONTRADICTED);
        return waits ? contradicted.because(sleeps ? "trip" : "busy") : contradicted;
    }
}
