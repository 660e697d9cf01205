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

/**
 * Counts the memory that each further process adds: one that reads a file through a shared mapping, and one that writes
 * its own copy.
 */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.COUNTED)
public final class ProcessesShareFilesCheaply implements Claim {
    private static final String EXPERIMENT = "file-of-processes";

    /** The share of the file that must be seen where it is said to be. */
    private static final double NEARLY = 0.9;

    /** The share of a copy below which memory counts as shared. */
    private static final double HALF = 0.5;

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(EXPERIMENT));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment(EXPERIMENT);
        double file = facts.amount("fileBytes");
        double without = facts.amount("withoutFile.bytesEach");
        double sharing = facts.amount("sharedFile.bytesEach") - without;
        double copying = facts.amount("privateCopies.bytesEach") - without;
        require(facts.amount("sharedFile.bytesOf1") - facts.amount("withoutFile.bytesOf1"), file, "the first reader");
        require(facts.amount("cachedAfterSharing"), file, "the page cache");
        require(copying, file, "each written copy");
        return Finding.of(sharing < HALF * copying ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .effect(sharing / copying)
                .say("processes", facts.number("sharedFile.tasks"))
                .say("file", ClaimText.bytes(file))
                .say("sharing", ClaimText.bytes(sharing))
                .say("copying", ClaimText.bytes(copying))
                .say("before", ClaimText.bytes(facts.amount("cachedBefore")))
                .say("after", ClaimText.bytes(facts.amount("cachedAfterSharing")));
    }

    /** Requires that the memory was seen at all. */
    private static void require(double seen, double file, String where) {
        if (seen < NEARLY * file) {
            throw new NotMeasured(where + " had " + ClaimText.bytes(seen) + " of a file of " + ClaimText.bytes(file));
        }
    }
}
