package dev.ringcross.claim.processes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Curves;
import dev.ringcross.claim.ExperimentFacts;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.ForkTimes;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import dev.ringcross.experiment.Experiment;
import java.util.List;

/**
 * Counts the bytes that a child of fork has for itself, and compares fork's time for parents that touched more or fewer
 * pages.
 */
@ClaimInfo(
        in = Theme.PROCESSES,
        kinds = {Claim.Kind.TIMED, Claim.Kind.COUNTED})
public final class ForkCopiesMemory implements Claim {
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
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment(EXPERIMENT);
        double touched = facts.amount("touchedBytes");
        if (facts.amount("childsOwnBytesAfterWrites") < touched) {
            throw new NotMeasured(
                    "the child's writes to " + ClaimText.bytes(touched) + " made no copies that could be seen");
        }
        boolean copied = facts.amount("childsOwnBytesAfterFork") >= MOST * touched;
        ForkTimes times = ForkTimes.of(observed);
        Contrast growth = times.growth();
        List<Contrast> overHuge = times.overHuge();
        return finding(copied, growth)
                .effect(growth)
                .say("touched", ClaimText.bytes(touched))
                .say("copied", ClaimText.bytes(facts.amount("childsOwnBytesAfterFork")))
                .say("tables", ClaimText.bytes(facts.amount("childsPageTableBytes")))
                .say("written", ClaimText.bytes(facts.amount("childsOwnBytesAfterWrites")))
                .say("least", times.least() + " MiB")
                .say("most", times.most() + " MiB")
                .say("growth", ClaimText.ratio(growth))
                .say("added", ClaimText.time(times.addedNanosPerMebibyte(observed)))
                .say("copying", ClaimText.time(facts.amount("copyNanosPerMebibyte")))
                .say("huge", overHuge.isEmpty() ? "–" : ClaimText.ratio(overHuge.get(overHuge.size() - 1)))
                .say("vfork", ClaimText.typical(observed, ForkTimes.VFORK))
                .curve(Curves.along("mebibytes", "fork / vfork and exec", times.overVfork()))
                .curve(Curves.along("mebibytes", "small pages / huge pages", overHuge));
    }

    private static Finding finding(boolean copied, Contrast growth) {
        if (!copied) {
            Finding wrongReason = Finding.of(Verdict.CONTRADICTED);
            return growth.way() == Way.MORE ? wrongReason : wrongReason.because(besideBytes(growth));
        }
        if (!growth.isResolved()) {
            return ContrastSummary.finding(Verdict.NOT_RESOLVED, List.of(growth));
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
