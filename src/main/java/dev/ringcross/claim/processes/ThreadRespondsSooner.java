package dev.ringcross.claim.processes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import java.util.List;

/** Compares the time from a request to the worker's first look at the clock, for a new process and for a thread. */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.TIMED)
public final class ThreadRespondsSooner implements Claim {
    private static final String AT = "first-instruction/c created=";
    private static final String IN_JAVA = "first-instruction/java created=";
    private static final String THREAD = AT + "pthread";
    private static final String BUILDER = IN_JAVA + "process-builder";
    private static final String PLATFORM = IN_JAVA + "platform-thread";
    private static final String VIRTUAL = IN_JAVA + "virtual-thread";
    private static final String POOLED = IN_JAVA + "pooled-task";

    private static final List<List<String>> PAIRS = List.of(
            List.of(AT + "fork", THREAD),
            List.of(AT + "vfork-exec", THREAD),
            List.of(AT + "posix-spawn", THREAD),
            List.of(BUILDER, PLATFORM),
            List.of(BUILDER, VIRTUAL),
            List.of(BUILDER, POOLED));

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
        return ContrastSummary.finding(observed.contrasts(PAIRS))
                .say("thread", ClaimText.typical(observed, THREAD))
                .say("fork", ClaimText.typical(observed, AT + "fork"))
                .say("spawn", ClaimText.typical(observed, AT + "posix-spawn"))
                .say("platform", ClaimText.typical(observed, PLATFORM))
                .say("virtual", ClaimText.typical(observed, VIRTUAL))
                .say("pooled", ClaimText.typical(observed, POOLED))
                .say("builder", ClaimText.typical(observed, BUILDER));
    }
}
