package dev.ringcross.claim.switches;

import dev.ringcross.claim.Claim;
import dev.ringcross.claim.ClaimInfo;
import dev.ringcross.claim.ClaimText;
import dev.ringcross.claim.Contrast;
import dev.ringcross.claim.ContrastSummary;
import dev.ringcross.claim.Curves;
import dev.ringcross.claim.Finding;
import dev.ringcross.claim.NotMeasured;
import dev.ringcross.claim.RunObservations;
import dev.ringcross.claim.Theme;
import dev.ringcross.claim.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares a walk through memory after a switch with the same walk without a switch and with one from emptied caches.
 * It also compares a hop between processes that walk large sets with one between processes without sets, to see what is
 * driven out.
 */
@ClaimInfo(in = Theme.SWITCHES, kinds = Claim.Kind.TIMED)
public final class SwitchFlushesCache implements Claim {
    private static final String WALK = "walk-after/c after=%s kibibytes=%s";
    private static final List<String> KIBIBYTES = List.of("16", "256");
    private static final List<List<String>> SETS = Stream.of("1/8", "1/2", "1")
            .map(share -> List.of("working-set/c cacheShare=" + share, "working-set/c cacheShare=0"))
            .toList();

    private static final List<List<String>> LOST = walks("switch", "walk");
    private static final List<List<String>> KEPT = walks("emptied", "switch");

    private static List<List<String>> walks(String dear, String cheap) {
        return KIBIBYTES.stream()
                .map(size -> List.of(WALK.formatted(dear, size), WALK.formatted(cheap, size)))
                .toList();
    }

    @Override
    public List<List<String>> pairs() {
        return Stream.of(LOST, KEPT, SETS).flatMap(List::stream).toList();
    }

    @Override
    public List<String> cells() {
        return pairs().stream().flatMap(List::stream).distinct().toList();
    }

    @Override
    public Finding judge(RunObservations observed) {
        List<Contrast> lost = observed.contrasts(LOST);
        List<Contrast> kept = observed.contrasts(KEPT);
        List<Contrast> driven = observed.contrastsIfAny(SETS);
        Finding emptied = ContrastSummary.finding(kept);
        Finding finding = of(emptied, lost, driven);
        finding = finding.curve(Curves.along("cacheShare", "a hop between walks / without walks", driven));
        if (finding.verdict() == Verdict.NOT_RESOLVED) {
            return finding;
        }
        List<Contrast> dearer = ContrastSummary.spoken(Verdict.SUPPORTED, driven);
        List<Contrast> walks =
                finding.verdict() == Verdict.SUPPORTED ? ContrastSummary.spoken(Verdict.SUPPORTED, lost) : lost;
        return finding.effect(ContrastSummary.middle(walks))
                .say("switched", ClaimText.span(walks))
                .say("emptied", ClaimText.span(ContrastSummary.spoken(emptied.verdict(), kept)))
                .say("driven", ClaimText.span(dearer.isEmpty() ? driven : dearer))
                .say("knee", knee(dearer));
    }

    /** @param kept the finding on "a walk from emptied caches takes longer than one after a switch" */
    private static Finding of(Finding kept, List<Contrast> lost, List<Contrast> driven) {
        return switch (kept.verdict()) {
            case SUPPORTED -> {
                if (driven.stream().anyMatch(one -> one.way() == Contrast.Way.MORE)) {
                    yield kept.as(Verdict.DEPENDS).because("displaced");
                }
                Finding not = kept.as(Verdict.CONTRADICTED);
                boolean none = !driven.isEmpty() && driven.stream().allMatch(Contrast::isNoMore);
                yield none ? not : not.because("small");
            }
            case CONTRADICTED -> slowAsEmptied(kept, lost);
            default -> kept;
        };
    }

    /**
     * The finding where a walk from emptied caches takes no longer than after a switch. It shows something only where a
     * switch costs time.
     */
    private static Finding slowAsEmptied(Finding kept, List<Contrast> lost) {
        Finding costs = ContrastSummary.finding(lost);
        return switch (costs.verdict()) {
            case SUPPORTED -> kept.as(Verdict.SUPPORTED);
            case NOT_RESOLVED -> costs;
            default -> throw new NotMeasured("a walk from emptied caches took no longer than any other here");
        };
    }

    private static String knee(List<Contrast> dearer) {
        return dearer.stream()
                .findFirst()
                .map(one -> ClaimText.percent(Curves.at("cacheShare", one)))
                .orElse("–");
    }
}
