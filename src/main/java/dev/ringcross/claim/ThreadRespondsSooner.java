package dev.ringcross.claim;

import java.util.List;

/** Compares the time from a request to the worker's first look at the clock, for a new process and for a thread. */
@Taught(in = Theme.PROCESSES, kinds = Claim.Kind.TIMED)
final class ThreadRespondsSooner implements Claim {
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
    public Finding judge(Observed observed) {
        return Together.finding(observed.contrasts(PAIRS))
                .say("thread", Say.typical(observed, THREAD))
                .say("fork", Say.typical(observed, AT + "fork"))
                .say("spawn", Say.typical(observed, AT + "posix-spawn"))
                .say("platform", Say.typical(observed, PLATFORM))
                .say("virtual", Say.typical(observed, VIRTUAL))
                .say("pooled", Say.typical(observed, POOLED))
                .say("builder", Say.typical(observed, BUILDER));
    }
}
