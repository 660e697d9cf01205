package dev.ringcross.claim;

import java.util.List;
import java.util.stream.Stream;

/**
 * A walk after a switch beside the same walk at once again, and beside one from emptied caches; and, for what is driven
 * out, a hop between processes that walk sets of the last-level cache's size beside one between processes without any.
 */
@Taught(in = Theme.SWITCHES, kinds = Claim.Kind.TIMED)
final class SwitchFlushesCache implements Claim {
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
    public Finding judge(Observed observed) {
        List<Contrast> lost = observed.contrasts(LOST);
        List<Contrast> kept = observed.contrasts(KEPT);
        List<Contrast> driven = observed.contrastsIfAny(SETS);
        return of(Together.finding(kept), lost, driven)
                .effect(Together.middle(lost))
                .say("switched", Say.span(lost))
                .say("emptied", Say.span(kept))
                .say("driven", Say.span(driven))
                .say("knee", knee(driven))
                .curve(Curves.along("cacheShare", "a hop between walks / without walks", driven));
    }

    /** @param kept the finding of "a walk from emptied caches takes longer than one after a switch" */
    private static Finding of(Finding kept, List<Contrast> lost, List<Contrast> driven) {
        boolean displaced = driven.stream().anyMatch(one -> one.way() == Contrast.Way.MORE);
        return switch (kept.verdict()) {
            case SUPPORTED -> {
                Finding not = kept.as(Verdict.CONTRADICTED);
                yield displaced
                        ? kept.as(Verdict.DEPENDS).because("displaced")
                        : driven.isEmpty() ? not.because("small") : not;
            }
            case CONTRADICTED -> {
                if (Together.more(lost) != Verdict.SUPPORTED) {
                    throw new NotMeasured("a walk from emptied caches took no longer than any other here");
                }
                yield kept.as(Verdict.SUPPORTED);
            }
            default -> kept;
        };
    }

    private static String knee(List<Contrast> driven) {
        return driven.stream()
                .filter(one -> one.way() == Contrast.Way.MORE)
                .findFirst()
                .map(one -> Say.percent(Curves.at("cacheShare", one)))
                .orElse("–");
    }
}
