package dev.ringcross.claim;

import dev.ringcross.claim.Contrast.Way;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several contrasts say together of "the first takes more". */
public final class ContrastSummary {
    private ContrastSummary() {}

    /**
     * Supported when it holds in all that are resolved, contradicted when in none, and depends when in some. Not resolved
     * when fewer than half of them are: the rest might say something else. Nor when it is known of none, but the interval
     * of one lies beyond the margin: "in none" would be said beside a number that says otherwise.
     */
    public static Verdict more(List<Contrast> contrasts) {
        List<Contrast> resolved =
                contrasts.stream().filter(Contrast::isResolved).toList();
        long more = resolved.stream().filter(one -> one.way() == Way.MORE).count();
        if (more > 0 && more < resolved.size()) {
            return Verdict.DEPENDS;
        }
        if (2 * resolved.size() < contrasts.size() || resolved.isEmpty()) {
            return Verdict.NOT_RESOLVED;
        }
        if (more > 0) {
            return Verdict.SUPPORTED;
        }
        return contrasts.stream().anyMatch(Contrast::isBeyond) ? Verdict.NOT_RESOLVED : Verdict.CONTRADICTED;
    }

    /** Those of the contrasts that such a verdict speaks of; a number of others beside its words would not bear them out. */
    public static List<Contrast> spoken(Verdict verdict, List<Contrast> contrasts) {
        return contrasts.stream()
                .filter(one -> switch (verdict) {
                    case SUPPORTED -> one.way() == Way.MORE;
                    case CONTRADICTED -> one.isNoMore();
                    case DEPENDS -> one.isResolved();
                    case NOT_RESOLVED, NOT_MEASURABLE -> !one.isResolved();
                })
                .toList();
    }

    /** The greatest ratio of those that are known to take more; of all where none is. */
    public static Contrast greatestGain(List<Contrast> contrasts) {
        List<Contrast> more = spoken(Verdict.SUPPORTED, contrasts);
        return greatest(more.isEmpty() ? contrasts : more);
    }

    /** Whether the first takes more in any of them; null where it may in some, and is not known to in one. */
    public static @Nullable Boolean anyMore(List<Contrast> contrasts) {
        if (contrasts.stream().anyMatch(one -> one.way() == Way.MORE)) {
            return true;
        }
        return contrasts.stream().allMatch(Contrast::isNoMore) ? false : null;
    }

    /**
     * Of all contrasts of a family those of some pairs: a pair that was left out shifts all that come after it.
     *
     * @throws NotMeasured when all of them were left out
     */
    public static List<Contrast> those(List<Contrast> family, List<List<String>> pairs) {
        List<Contrast> those = family.stream()
                .filter(one -> pairs.contains(List.of(one.dear(), one.cheap())))
                .toList();
        if (those.isEmpty()) {
            throw new NotMeasured("no JVM measured both of " + String.join(", ", pairs.get(0)));
        }
        return those;
    }

    /** The contrast in the middle, by its ratio: the effect that is shown of several. */
    public static Contrast middle(List<Contrast> contrasts) {
        return sorted(contrasts).get(contrasts.size() / 2);
    }

    public static Contrast least(List<Contrast> contrasts) {
        return sorted(contrasts).get(0);
    }

    public static Contrast greatest(List<Contrast> contrasts) {
        return sorted(contrasts).get(contrasts.size() - 1);
    }

    private static List<Contrast> sorted(List<Contrast> contrasts) {
        return contrasts.stream()
                .sorted(Comparator.comparingDouble(Contrast::ratio))
                .toList();
    }

    /**
     * The verdict with the figures that every such claim has: {least}, {middle} and {greatest} of those that it speaks of;
     * {more}, {notMore} and {open} of {pairs}.
     */
    public static Finding finding(List<Contrast> contrasts) {
        return finding(more(contrasts), contrasts);
    }

    /** Another verdict on the same contrasts, with the same figures. */
    public static Finding finding(Verdict verdict, List<Contrast> contrasts) {
        List<Contrast> open = spoken(Verdict.NOT_RESOLVED, contrasts);
        List<Contrast> some = spoken(verdict, contrasts);
        List<Contrast> spoken = some.isEmpty() ? contrasts : some;
        Finding finding = Finding.of(verdict);
        return (verdict == Verdict.NOT_RESOLVED ? Unresolved.said(finding, open) : finding)
                .effect(middle(spoken))
                .say("least", ClaimText.ratio(least(spoken)))
                .say("middle", ClaimText.ratio(middle(spoken)))
                .say("greatest", ClaimText.ratio(greatest(spoken)))
                .say("more", spoken(Verdict.SUPPORTED, contrasts).size())
                .say("notMore", spoken(Verdict.CONTRADICTED, contrasts).size())
                .say("open", open.size())
                .say("pairs", contrasts.size());
    }
}
