package dev.ringcross.claim;

import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.experiment.Experiment;
import java.util.List;

/** What a child of fork has for itself, counted in bytes; and how fork's time follows the pages that the parent touched. */
@Taught(
        in = Theme.PROCESSES,
        kinds = {Claim.Kind.TIMED, Claim.Kind.COUNTED})
final class ForkCopiesMemory implements Claim {
    private static final String EXPERIMENT = "fork-copies-memory";
    /** Of the memory that the parent touched: a child that has this much for itself was given a copy. */
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

    /** The bytes decide without the times; what is said of these must still be what they show. */
    private static String besideBytes(Contrast growth) {
        if (growth.isNoMore()) {
            return "counted";
        }
        return growth.isBeyond() ? "corrected" : "unresolved";
    }
}
