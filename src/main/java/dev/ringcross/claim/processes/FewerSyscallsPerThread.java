package dev.ringcross.claim.processes;

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
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the system calls of making a process with those of making a thread, as seen by a tracing parent and counted
 * in cells.
 */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.COUNTED)
public final class FewerSyscallsPerThread implements Claim {
    private static final String TRACED = "fewer-syscalls-per-thread";
    private static final List<String> PROCESSES = List.of("fork", "forkExec", "spawn", "dynamic");
    private static final String THREAD = "thread-create/c";
    private static final String VIRTUAL = "virtual-thread-create/java";

    private static final List<List<String>> COUNTED = List.of(
            List.of("fork-exit/c parent=helper", THREAD),
            List.of("vfork-exec/c", THREAD),
            List.of("posix-spawn/c", THREAD),
            List.of("process-create/java", "thread-create/java"),
            List.of("process-create/java", VIRTUAL));

    @Override
    public List<String> cells() {
        return COUNTED.stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(Experiment.inC(TRACED));
    }

    @Override
    public Finding judge(RunObservations observed) {
        ExperimentFacts traced = observed.experiment(TRACED);
        double thread = traced.amount("thread.entries");
        if (thread == 0) {
            throw new NotMeasured(TRACED + " saw no system call of a thread, as if nobody had looked");
        }
        List<Boolean> takesMore = new ArrayList<>();
        PROCESSES.stream()
                .filter(way -> traced.has(way + ".entries"))
                .forEach(way -> takesMore.add(traced.amount(way + ".entries") > thread));
        COUNTED.stream()
                .filter(pair -> pair.stream().allMatch(observed::hasKernelEntries))
                .forEach(pair ->
                        takesMore.add(observed.kernelEntries(pair.get(0)) > observed.kernelEntries(pair.get(1))));
        if (takesMore.isEmpty()) {
            throw new NotMeasured("no way to a process could be traced");
        }
        long more = takesMore.stream().filter(one -> one).count();
        Finding finding =
                Finding.of(Verdict.of(more, takesMore.size())).say("more", more).say("pairs", takesMore.size());
        for (String way : List.of("thread", "fork", "forkExec", "dynamic")) {
            finding = finding.say(way + "Entries", figure(traced, way + ".entries"))
                    .say(way + "Mmaps", figure(traced, way + ".mmaps"))
                    .say(way + "Faults", figure(traced, way + ".faults"));
        }
        boolean counted = observed.hasKernelEntries(VIRTUAL);
        return finding.say("virtual", counted ? ClaimText.number(observed.kernelEntries(VIRTUAL)) : "–");
    }

    private static String figure(ExperimentFacts traced, String fact) {
        return traced.has(fact) ? ClaimText.number(traced.amount(fact)) : "–";
    }
}
