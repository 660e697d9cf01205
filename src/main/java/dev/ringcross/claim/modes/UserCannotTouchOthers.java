package dev.ringcross.claim.modes;

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
import java.util.Set;
import java.util.stream.Collectors;

/** Lets an ordinary user try to write into another user's process, and in the same ways into its own child. */
@ClaimInfo(in = Theme.MODES, kinds = Claim.Kind.DEMONSTRATED)
public final class UserCannotTouchOthers implements Claim {
    private static final List<String> WAYS = List.of("process_vm_writev", "ptrace", "/proc/PID/mem");

    /** The errors that refuse the permission. */
    private static final Set<String> REFUSED = Set.of("EPERM", "EACCES");

    /** The answers that show that it was given: nothing was at the address that was asked for. */
    private static final Set<String> PERMITTED = Set.of("none", "EFAULT");

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC("user-cannot-touch-others"));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment("user-cannot-touch-others");
        List<String> permitted = WAYS.stream()
                .filter(way -> PERMITTED.contains(facts.word(way + ".otherUser")))
                .toList();
        List<String> refused = WAYS.stream()
                .filter(way -> facts.word(way + ".ownChild").equals("none")
                        && REFUSED.contains(facts.word(way + ".otherUser")))
                .toList();
        boolean ours = facts.has("victim.hasAfter");
        boolean changed = ours && facts.number("victim.hasAfter") != facts.number("victim.hadBefore");
        if (permitted.isEmpty() && refused.isEmpty()) {
            throw new NotMeasured("not even an own child's memory may be written to here: " + told(facts, "ownChild"));
        }
        Verdict verdict = permitted.isEmpty() && !changed ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        Finding finding = Finding.of(verdict)
                .say("answers", told(facts, "otherUser"))
                .say("own", told(facts, "ownChild"))
                .say("permitted", String.join(", ", permitted))
                .say("before", ours ? facts.word("victim.hadBefore") : "–")
                .say("after", ours ? facts.word("victim.hasAfter") : "–");
        return verdict == Verdict.SUPPORTED && ours ? finding.because("unchanged") : finding;
    }

    private static String told(ExperimentFacts facts, String whose) {
        return WAYS.stream()
                .map(way -> way + " " + facts.word(way + "." + whose))
                .collect(Collectors.joining(", "));
    }
}
