package dev.ringcross.claim.switches;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Curves;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import java.util.List;
import java.util.stream.Stream;

/** Compares a hop in rings of 8, 32 and 64 processes with one in a ring of two, and the same for threads. */
@ClaimInfo(in = Theme.SWITCHES, kinds = Claim.Kind.TIMED)
public final class MoreProcessesMoreSwitching implements Claim {
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
    public Finding judge(RunObservations observed) {
        List<Contrast> processes = observed.contrasts(PROCESSES);
        List<Contrast> threads = observed.contrastsIfAny(THREADS);
        Finding finding = ContrastSummary.finding(processes);
        List<Contrast> spoken = ContrastSummary.spoken(finding.verdict(), processes);
        Contrast most = spoken.get(spoken.size() - 1);
        double tasks = Curves.at("tasks", most);
        return finding.effect(most)
                .say("largest", ClaimText.ratio(most))
                .say("tasks", ClaimText.number(tasks))
                .say("threads", ofAsMany(threads, tasks))
                .curve(Curves.along("tasks", "a hop in a ring of processes / in a ring of 2", processes))
                .curve(Curves.along("tasks", "a hop in a ring of threads / in a ring of 2", threads));
    }

    private static String ofAsMany(List<Contrast> threads, double tasks) {
        return threads.stream()
                .filter(one -> Curves.at("tasks", one) == tasks)
                .findFirst()
                .map(ClaimText::ratio)
                .orElse("–");
    }
}
