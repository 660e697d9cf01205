package dev.ringcross.claim;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** On one CPU, one thread against several: pure arithmetic, and the same arithmetic with waiting in it. */
final class OneCpuNoGain implements Claim {
    private static final List<Double> TASKS = List.of(2.0, 4.0, 16.0);
    private static final List<List<String>> COMPUTING = pairs("cpu-work");
    private static final List<List<String>> WAITING = pairs("wait-work");

    private static List<List<String>> pairs(String row) {
        String cell = row + "/c by=threads tasks=%d cpus=one";
        return TASKS.stream()
                .map(tasks -> List.of(cell.formatted(1), cell.formatted(tasks.intValue())))
                .toList();
    }

    @Override
    public String id() {
        return "one-cpu-no-gain";
    }

    @Override
    public Theme theme() {
        return Theme.PROCESSES;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TIMED);
    }

    @Override
    public List<String> cells() {
        return Stream.of(COMPUTING, WAITING)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public Finding judge(Observed observed) {
        List<Contrast> all = observed.contrasts(
                Stream.of(COMPUTING, WAITING).flatMap(List::stream).toList());
        if (all.size() < 2 * TASKS.size()) {
            cells().forEach(observed::cell);
        }
        List<Contrast> computing = all.subList(0, TASKS.size());
        List<Contrast> waiting = all.subList(TASKS.size(), all.size());
        Finding finding = unresolved(computing) ? Together.finding(computing) : Together.finding(waiting);
        if (finding.verdict() != Verdict.NOT_RESOLVED) {
            finding = Finding.of(verdict(gains(computing), gains(waiting))).effect(Together.greatest(waiting));
        }
        return finding.say("computing", Say.ratio(Together.greatest(computing)))
                .say("waiting", Say.ratio(Together.greatest(waiting)))
                .curve(Curves.of("tasks", "one thread / several, computing", TASKS, computing))
                .curve(Curves.of("tasks", "one thread / several, waiting", TASKS, waiting));
    }

    private static boolean unresolved(List<Contrast> contrasts) {
        return Together.more(contrasts) == Verdict.NOT_RESOLVED;
    }

    private static boolean gains(List<Contrast> contrasts) {
        return contrasts.stream().anyMatch(one -> one.way() == Contrast.Way.MORE);
    }

    private static Verdict verdict(boolean computingGains, boolean waitingGains) {
        if (computingGains != waitingGains) {
            return Verdict.DEPENDS;
        }
        return computingGains ? Verdict.CONTRADICTED : Verdict.SUPPORTED;
    }
}
