package dev.ringcross.claim.processes;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Curves;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares one thread with several on one CPU, for pure arithmetic and for arithmetic with waits in it. */
@ClaimInfo(in = Theme.PROCESSES, kinds = Claim.Kind.TIMED)
public final class OneCpuNoGain implements Claim {
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
    public List<List<String>> pairs() {
        return Stream.concat(COMPUTING.stream(), WAITING.stream()).toList();
    }

    @Override
    public List<String> cells() {
        return pairs().stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public Finding judge(RunObservations observed) {
        List<Contrast> all = observed.contrasts(pairs());
        if (all.size() < COMPUTING.size() + WAITING.size()) {
            // Says why the first that has no number has none.
            cells().forEach(observed::cell);
        }
        List<Contrast> computing = ContrastSummary.those(all, COMPUTING);
        List<Contrast> waiting = ContrastSummary.those(all, WAITING);
        Verdict verdict = verdict(ContrastSummary.anyMore(computing), ContrastSummary.anyMore(waiting));
        Finding finding = ContrastSummary.finding(verdict, all);
        return (verdict == Verdict.NOT_RESOLVED ? finding : finding.effect(ContrastSummary.greatestGain(all)))
                .say("computing", ClaimText.ratio(ContrastSummary.greatestGain(computing)))
                .say("waiting", ClaimText.ratio(ContrastSummary.greatestGain(waiting)))
                .curve(Curves.alongCheap("tasks", "one thread / several, computing", computing))
                .curve(Curves.alongCheap("tasks", "one thread / several, waiting", waiting));
    }

    private static Verdict verdict(@Nullable Boolean computingGains, @Nullable Boolean waitingGains) {
        if (computingGains == null || waitingGains == null) {
            return Verdict.NOT_RESOLVED;
        }
        if (!computingGains.equals(waitingGains)) {
            return Verdict.DEPENDS;
        }
        return computingGains ? Verdict.CONTRADICTED : Verdict.SUPPORTED;
    }
}
