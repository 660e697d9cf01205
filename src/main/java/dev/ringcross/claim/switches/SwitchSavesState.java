package dev.ringcross.claim.switches;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import java.util.List;

/** Checks registers and thread-locals of two threads in each of two processes on one CPU, across yields that switch. */
@ClaimInfo(in = Theme.SWITCHES, kinds = Claim.Kind.DEMONSTRATED)
public final class SwitchSavesState implements Claim {
    /** The share of yields that must have switched for the test to count. */
    private static final double MOST = 0.5;

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(id()));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment(id());
        long switches = facts.number("switches");
        if (switches < MOST * facts.amount("yields")) {
            throw new NotMeasured(facts.word("yields") + " yields switched " + switches + " times only");
        }
        if (facts.number("noticed") != facts.number("tasks") * facts.number("registers")) {
            throw new NotMeasured("a pattern of another's was not noticed in each register");
        }
        long registers = facts.number("lost.integers") + facts.number("lost.vectors");
        long locals = facts.number("lost.threadLocals");
        return Finding.of(registers + locals == 0 ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .say("tasks", facts.number("tasks"))
                .say("switches", switches)
                .say("words", facts.number("registers"))
                .say("registers", registers)
                .say("locals", locals);
    }
}
