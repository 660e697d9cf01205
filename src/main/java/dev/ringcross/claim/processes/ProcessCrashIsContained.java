package dev.ringcross.claim.processes;

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

/** Lets a parent and a child exchange messages while other children fault, abort and are killed. */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.DEMONSTRATED)
public final class ProcessCrashIsContained implements Claim {
    private static final String EXPERIMENT = "process-crash-is-contained";

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(EXPERIMENT));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment(EXPERIMENT);
        long wanted = facts.number("messagesWanted");
        List<String> deaths = List.of(facts.signal("faulted"), facts.signal("aborted"), facts.signal("killed"));
        if (deaths.contains("none")) {
            throw new NotMeasured("a child that should die of a signal did not: " + deaths);
        }
        if (facts.number("messagesBefore") < wanted) {
            throw new NotMeasured("the other two exchanged no messages even before");
        }
        long least = Math.min(
                facts.number("messagesAfterFault"),
                Math.min(facts.number("messagesAfterAbort"), facts.number("messagesAfterKill")));
        long wrong = facts.number("wrongAnswers");
        long exit = facts.number("peer.exit");
        boolean undisturbed = least >= wanted && wrong == 0 && exit == 0;
        return Finding.of(undisturbed ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .say("deaths", String.join(", ", deaths))
                .say("least", least)
                .say("wanted", wanted)
                .say("wrong", wrong)
                .say("exit", exit);
    }
}
