package dev.ringcross.claim.processes;

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

/** Lets a child of fork and a thread write to the same address of the heap, which their creator then reads. */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.DEMONSTRATED)
public final class OwnAddressSpace implements Claim {
    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("own-address-space"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment("own-address-space");
        boolean childWrote = facts.number("childReads") != facts.number("wroteBefore");
        boolean apart = facts.number("parentReadsAfterChild") == facts.number("wroteBefore");
        boolean shared = facts.number("parentReadsAfterThread") == facts.number("threadWrote");
        if (!childWrote) {
            throw new NotMeasured("the child could not write to its own copy");
        }
        if (!oneAddress(facts)) {
            throw new NotMeasured("the child and the thread did not write to the parent's address");
        }
        return Finding.of(apart && shared ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .say("address", facts.word("parentsAddress"))
                .say("apart", ClaimText.bytes(facts.amount("stacksApartBytes")))
                .say("child", facts.word("childReads"))
                .say("afterChild", facts.word("parentReadsAfterChild"))
                .say("thread", facts.word("threadWrote"))
                .say("afterThread", facts.word("parentReadsAfterThread"));
    }

    private static boolean oneAddress(ExperimentFacts facts) {
        String address = facts.word("parentsAddress");
        return facts.word("childsAddress").equals(address)
                && facts.word("threadsAddress").equals(address);
    }
}
