package dev.ringcross.claim;

import java.util.List;
import java.util.stream.Stream;

/** A hop in a ring of 8, 32 and 64 processes over one in a ring of two; the same of threads beside it. */
@Taught(in = Theme.SWITCHES, kinds = Claim.Kind.TIMED)
final class MoreProcessesMoreSwitching implements Claim {
    private static final String RING = "ring/c between=%s tasks=%d";
    private static final List<Integer> MANY = List.of(8, 32, 64);

    private static final List<List<String>> PROCESSES = pairs("processes");
    private static final List<List<String>> THREADS = pairs("threads");

    private static List<List<String>> pairs(String between) {
        return MANY.stream()
                .map(tasks -> List.of(RING.formatted(between, tasks), RING.formatted(between, 2)))
                .toList();
    }

    @Override
    public List<List<String>> pairs() {
        return Stream.concat(PROCESSES.stream(), THREADS.stream()).toList();
    }

    @Override
    public List<String> cells() {
        return pairs().stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public Finding judge(Observed observed) {
        List<Contrast> processes = observed.contrasts(PROCESSES);
        List<Contrast> threads = observed.contrastsIfAny(THREADS);
        Contrast most = processes.get(processes.size() - 1);
        return Together.finding(processes)
                .effect(most)
                .say("largest", Say.ratio(most))
                .say("tasks", Say.number(Curves.at("tasks", most)))
                .say("threads", threads.isEmpty() ? "–" : Say.ratio(threads.get(threads.size() - 1)))
                .curve(Curves.along("tasks", "a hop in a ring of processes / in a ring of 2", processes))
                .curve(Curves.along("tasks", "a hop in a ring of threads / in a ring of 2", threads));
    }
}
