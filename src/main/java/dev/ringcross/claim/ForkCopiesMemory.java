package dev.ringcross.claim;

import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.experiment.Experiment;
import java.util.List;

/**
 * Counts the bytes that a child of fork has for itself, and compares fork's time for parents that touched more or fewer
 * pages.
 */
@Taught(
        in = Theme.PROCESSES,
        kinds = {Claim.Kind.TIMED, Claim.Kind.COUNTED})
final class ForkCopiesMemory implements Claim {
    private static final String EXPERIMENT = "fork-copies-memory";
    /** The share of the parent's memory from which on a child has been given a copy. */
    private static final double MOST = 0.5;

    @Override
    public List<List<String>> pairs() {
        return ForkTimes.pairs();
    }

    @Override
    public List<String> cells() {
        return ForkTimes.cells();
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(EXPERIMENT));
    }

    @Override
    public Finding judge(Observed observed) {
        Facts facts = observed.experiment(EXPERIMENT);
        double touched = facts.amount("touchedBytes");
        if (facts.amount("childsOwnBytesAfterWrites") < touched) {
            throw new NotMeasured("the child's writes to " + Say.bytes(touched) + " made no copies that could be seen");
        }
        boolean copied = facts.amount("childsOwnBytesAfterFork") >= MOST * touched;
        ForkTimes times = ForkTimes.of(observed);
        Contrast growth = times.growth();
        List<Contrast> overHuge = times.overHuge();
        return finding(copied, growth)
                .effect(growth)
                .say("touched", Say.bytes(touched))
                .say("copied", Say.bytes(facts.amount("childsOwnBytesAfterFork")))
                .say("tables", Say.bytes(facts.amount("childsPageTableBytes")))
                .say("written", Say.bytes(facts.amount("childsOwnBytesAfterWrites")))
                .say("least", times.least() + " MiB")
                .say("most", times.most() + " MiB")
                .say("growth", Say.ratio(growth))
                .say("added", Say.time(times.addedNanosPerMebibyte(observed)))
                .say("copying", Say.time(facts.amount("copyNanosPerMebibyte")))
                .say("huge", overHuge.isEmpty() ? "–" : Say.ratio(overHuge.get(overHuge.size() - 1)))
                .say("vfork", Say.typical(observed, ForkTimes.VFORK))
                .curve(Curves.along("mebibytes", "fork / vfork and exec", times.overVfork()))
                .curve(Curves.along("mebibytes", "small pages / huge pages", overHuge));
    }

    private static Finding finding(boolean copied, Contrast growth) {
        if (!copied) {
            Finding wrongReason = Finding.of(Verdict.CONTRADICTED);
            return growth.way() == Way.MORE ? wrongReason : wrongReason.because(besideBytes(growth));
        }
        if (!growth.isResolved()) {
            return Together.finding(Verdict.NOT_RESOLVED, List.of(growth));
        }
        return growth.way() == Way.MORE
                ? Finding.of(Verdict.SUPPORTED)
                : Finding.of(Verdict.CONTRADICTED).because("free");
    }

    /** The variant of the reason. The bytes alone decide the verdict, but the words must fit the times as well. */
    private static String besideBytes(Contrast growth) {
        if (growth.isNoMore()) {
            return "counted";
        }
        return growth.isBeyond() ? "corrected" : "unresolved";
    }
}
