package dev.ringcross.claim.switches;

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

/** Compares the CPU time of busy threads on one CPU with the elapsed time, and their turns with the switches. */
@ClaimInfo(in = Theme.SWITCHES, kinds = Claim.Kind.COUNTED)
public final class OneTaskAtATime implements Claim {
    /** The tolerance: CPU time and clock are read one after the other, and a tick may lie between. */
    private static final double READING = 1.01;

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(id()));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment(id());
        long tasks = facts.number("tasks");
        long switches = facts.number("one.switches");
        long turns = facts.number("one.turns");
        if (facts.number("one.leastMicros") == 0 || switches < tasks) {
            throw new NotMeasured("not each of the " + tasks + " tasks had its turn and lost it again");
        }
        double share = facts.amount("one.cpuMicros") / facts.amount("one.wallMicros");
        // Each task's first turn needs no switch away before it.
        boolean inTurn = turns <= switches + tasks;
        return Finding.of(share <= READING && inTurn ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .effect(share)
                .say("tasks", tasks)
                .say("wall", ClaimText.time(1e3 * facts.amount("one.wallMicros")))
                .say("cpu", ClaimText.time(1e3 * facts.amount("one.cpuMicros")))
                .say("switches", switches)
                .say("turns", turns)
                .say("two", facts.has("two.turns") ? facts.word("two.turns") : "–");
    }
}
