package dev.ringcross.claim.communication;

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
 * Lets four threads count on one counter plainly, atomically and under a mutex, and two processes each on their own.
 */
@ClaimInfo(in = Theme.COMMUNICATION, kinds = Claim.Kind.COUNTED)
public final class SharingRaces implements Claim {
    private static final List<String> SHARING = List.of("plain", "atomic", "mutex");
    private static final List<String> GUARDED = List.of("atomic", "mutex", "processes");

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(id()));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts facts = observed.experiment(id());
        for (String how : SHARING) {
            if (facts.number("seen." + how) == 0) {
                throw new NotMeasured("counting " + how + ", a thread never met what another had counted");
            }
        }
        if (facts.number("togetherMicros.processes") <= 0) {
            throw new NotMeasured("the processes did not count at the same time");
        }
        boolean loses = facts.number("lost.plain") > 0;
        boolean guarded = GUARDED.stream().allMatch(how -> facts.number("lost." + how) == 0);
        double share = facts.amount("lost.plain") / facts.amount("done.plain");
        Finding finding = Finding.of(loses && guarded ? Verdict.SUPPORTED : Verdict.CONTRADICTED)
                .effect(share)
                .say("share", ClaimText.percent(share));
        for (String how : List.of("plain", "atomic", "mutex", "processes")) {
            finding = finding.say(how, facts.word("lost." + how)).say(how + "Done", facts.word("done." + how));
        }
        return finding;
    }
}
