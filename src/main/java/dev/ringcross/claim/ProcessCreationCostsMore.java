package dev.ringcross.claim;

import java.util.List;

/**
 * Compares each way of making a process with making a thread by the same route, both run to their end and waited for.
 */
@Taught(
        in = Theme.PROCESSES,
        kinds = {Claim.Kind.TIMED, Claim.Kind.COUNTED})
final class ProcessCreationCostsMore implements Claim {
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
    public Finding judge(Observed observed) {
        List<Contrast> contrasts = observed.contrasts(PAIRS);
        Finding finding = Together.finding(contrasts);
        List<Contrast> spoken = Together.spoken(finding.verdict(), contrasts);
        return finding.say("cheapest", Together.least(spoken).dear())
                .say("dearest", Together.greatest(spoken).dear())
                .say("thread", Say.typical(observed, THREAD))
                .say("platform", Say.typical(observed, PLATFORM))
                .say("virtual", Say.typical(observed, VIRTUAL))
                .say("fork", Say.typical(observed, SMALL_FORK));
    }
}
