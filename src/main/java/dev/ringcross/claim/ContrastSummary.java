package dev.ringcross.claim;

import dev.ringcross.claim.Contrast.Way;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Combines several contrasts into one verdict on "the first takes longer". */
public final class ContrastSummary {
    private ContrastSummary() {}

    /**
     * Supported when it holds in all resolved contrasts, contradicted when in none, "depends" when in some. Not
     * resolved when fewer than half are resolved, since the rest might differ; nor when it is known of none while the
     * interval of one lies beyond the margin, since "in none" would stand beside a number that says otherwise.
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

    /** The contrasts that the verdict is based on; numbers of others would not fit its words. */
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

    /** The greatest ratio of the contrasts known to take longer; of all where there are none. */
    public static Contrast greatestGain(List<Contrast> contrasts) {
        List<Contrast> more = spoken(Verdict.SUPPORTED, contrasts);
        return greatest(more.isEmpty() ? contrasts : more);
    }

    /** Whether the first takes longer in any contrast; null where it may in some but is known in none. */
    public static @Nullable Boolean anyMore(List<Contrast> contrasts) {
        if (contrasts.stream().anyMatch(one -> one.way() == Way.MORE)) {
            return true;
        }
        return contrasts.stream().allMatch(Contrast::isNoMore) ? false : null;
    }

    /**
     * The contrasts of some pairs of a family, found by name, since pairs may have been left out.
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

    /** The contrast with the median ratio, whose effect stands for all. */
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
     * The verdict with the figures of every such claim: {least}, {middle} and {greatest} of the contrasts that it is
     * based on; {more}, {notMore} and {open} of {pairs}.
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
