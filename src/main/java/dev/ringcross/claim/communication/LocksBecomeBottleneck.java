package dev.ringcross.claim.communication;

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
import dev.ringcross.stats.Range;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares uncontended locks with no lock, and locks contended by two and four threads with uncontended ones; counters
 * without a lock are shown beside them.
 */
@ClaimInfo(
        in = Theme.COMMUNICATION,
        kinds = {Claim.Kind.TIMED, Claim.Kind.COUNTED})
public final class LocksBecomeBottleneck implements Claim {
    private static final List<String> LOCKS =
            List.of("pthread-mutex/c", "synchronized/java", "reentrant-lock-unlock/java");
    private static final List<List<String>> ATOMIC =
            List.of(List.of("atomic-add/c threads=2", "atomic-add/c threads=1"));
    private static final List<List<String>> STRIPED =
            List.of(List.of("long-adder-add/java threads=2", "long-adder-add/java threads=1"));

    private static final List<List<String>> COSTS = List.of(
            List.of("pthread-mutex/c threads=1", "noop/c"),
            List.of("synchronized/java threads=1", "noop/java"),
            List.of("reentrant-lock-unlock/java threads=1", "noop/java"));

    /** The ratio above which two threads together do less than one alone. */
    private static final double NO_GAIN = 2;

    private static List<List<String>> contended(String row) {
        return Stream.of(2, 4)
                .map(threads -> List.of(row + " threads=" + threads, row + " threads=1"))
                .toList();
    }

    private static List<List<String>> contendedLocks() {
        return LOCKS.stream().flatMap(row -> contended(row).stream()).toList();
    }

    @Override
    public List<List<String>> pairs() {
        return Stream.of(COSTS, contendedLocks(), ATOMIC, STRIPED)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> cells() {
        return pairs().stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public Finding judge(RunObservations observed) {
        // Without these nothing was contended, or nothing shows what a lock costs, whatever the rest says.
        observed.contrasts(contendedLocks());
        observed.contrasts(COSTS);
        List<Contrast> all = observed.contrasts(
                Stream.of(COSTS, contendedLocks()).flatMap(List::stream).toList());
        List<Contrast> costs = ContrastSummary.those(all, COSTS);
        List<Contrast> contended = ContrastSummary.those(all, contendedLocks());
        Finding together = ContrastSummary.finding(all);
        Finding finding = together.verdict() == Verdict.SUPPORTED ? bottleneck(together, costs, contended) : together;
        List<Contrast> spoken = ContrastSummary.spoken(together.verdict(), contended);
        boolean shows = finding.verdict() != Verdict.NOT_RESOLVED && !spoken.isEmpty();
        finding = (shows ? finding.effect(ContrastSummary.middle(spoken)) : finding)
                .say("contended", ClaimText.span(spoken))
                .say("alone", ClaimText.counted(() -> observed.kernelEntries("pthread-mutex/c threads=1")))
                .say("entries", ClaimText.counted(() -> observed.kernelEntries("pthread-mutex/c threads=2")))
                .say("atomic", ClaimText.span(observed.contrastsIfAny(ATOMIC)))
                .say("striped", ClaimText.span(observed.contrastsIfAny(STRIPED)));
        for (String row : LOCKS) {
            finding = finding.curve(
                    Curves.along("threads", row + ": contended / alone", observed.contrastsIfAny(contended(row))));
        }
        return finding;
    }

    /** Judges: both halves must be resolved, and contention must leave no gain from a second thread. */
    private static Finding bottleneck(Finding together, List<Contrast> costs, List<Contrast> contended) {
        for (List<Contrast> half : List.of(costs, contended)) {
            if (ContrastSummary.more(half) == Verdict.NOT_RESOLVED) {
                return ContrastSummary.finding(Verdict.NOT_RESOLVED, half);
            }
        }
        boolean scales = contended.stream().anyMatch(LocksBecomeBottleneck::scales);
        return scales ? together.as(Verdict.DEPENDS).because("scales") : together;
    }

    private static boolean scales(Contrast contrast) {
        Range ci95 = contrast.ci95();
        return Curves.at("threads", contrast) == 2 && ci95 != null && ci95.high() < NO_GAIN;
    }
}
