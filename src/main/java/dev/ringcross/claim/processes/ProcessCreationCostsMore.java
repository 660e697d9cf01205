package dev.ringcross.claim.processes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import java.util.List;

/**
 * Compares each way of making a process with making a thread by the same route, both run to their end and waited for.
 */
@ClaimInfo(
        in = Theme.PROCESSES,
        kinds = {Claim.Kind.TIMED, Claim.Kind.COUNTED})
public final class ProcessCreationCostsMore implements Claim {
    private static final String THREAD = "thread-create/c";
    private static final String PLATFORM = "thread-create/java";
    private static final String VIRTUAL = "virtual-thread-create/java";
    private static final String SMALL_FORK = "fork-exit/c parent=helper";

    private static final List<List<String>> PAIRS = List.of(
            List.of(SMALL_FORK, THREAD),
            List.of("fork-exit/c parent=jvm", THREAD),
            List.of("fork-exec/c parent=helper", THREAD),
            List.of("vfork-exec/c", THREAD),
            List.of("posix-spawn/c", THREAD),
            List.of("clone-vm/c", THREAD),
            List.of("process-create/java", PLATFORM),
            List.of("process-create/java", VIRTUAL));

    @Override
    public List<List<String>> pairs() {
        return PAIRS;
    }

    @Override
    public List<String> cells() {
        return PAIRS.stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public Finding judge(RunObservations observed) {
        List<Contrast> contrasts = observed.contrasts(PAIRS);
        Finding finding = ContrastSummary.finding(contrasts);
        List<Contrast> spoken = ContrastSummary.spoken(finding.verdict(), contrasts);
        return finding.say("cheapest", ContrastSummary.least(spoken).dear())
                .say("dearest", ContrastSummary.greatest(spoken).dear())
                .say("thread", ClaimText.typical(observed, THREAD))
                .say("platform", ClaimText.typical(observed, PLATFORM))
                .say("virtual", ClaimText.typical(observed, VIRTUAL))
                .say("fork", ClaimText.typical(observed, SMALL_FORK));
    }
}
