package dev.ringcross.claim;

import dev.ringcross.experiment.Experiment;
import java.util.List;

/**
 * Counts the memory that each further process adds: one that reads a file through a shared mapping, and one that writes
 * its own copy.
 */
@Taught(in = Theme.PROCESSES, kinds = Claim.Kind.COUNTED)
final class ProcessesShareFilesCheaply implements Claim {
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
    public Finding judge(Observed observed) {
        Facts facts = observed.experiment(EXPERIMENT);
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
                .say("file", Say.bytes(file))
                .say("sharing", Say.bytes(sharing))
                .say("copying", Say.bytes(copying))
                .say("before", Say.bytes(facts.amount("cachedBefore")))
                .say("after", Say.bytes(facts.amount("cachedAfterSharing")));
    }

    /** Requires that the memory was seen at all. */
    private static void require(double seen, double file, String where) {
        if (seen < NEARLY * file) {
            throw new NotMeasured(where + " had " + Say.bytes(seen) + " of a file of " + Say.bytes(file));
        }
    }
}
