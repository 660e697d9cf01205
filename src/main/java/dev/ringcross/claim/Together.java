package dev.ringcross.claim;

import dev.ringcross.claim.Contrast.Way;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What several contrasts say together of "the first takes more". */
public final class Together {
    private Together() {}

    /**
     * Supported when it holds in all that are resolved, contradicted when in none, and depends when in some. Not resolved
     * when fewer than half of them are: the rest might say something else.
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
        return more > 0 ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    }

    /** Whether the first takes more in any of them; null where it may in some, and is not known to in one. */
    static @Nullable Boolean anyMore(List<Contrast> contrasts) {
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
    static List<Contrast> those(List<Contrast> family, List<List<String>> pairs) {
        List<Contrast> those = family.stream()
                .filter(one -> pairs.contains(List.of(one.dear(), one.cheap())))
                .toList();
        if (those.isEmpty()) {
            throw new NotMeasured("too few rounds of " + String.join(", ", pairs.get(0)));
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

    /** The verdict with the figures that every such claim has: {least}, {middle}, {greatest}, {more}, {pairs}, {forks}. */
    public static Finding finding(List<Contrast> contrasts) {
        return finding(more(contrasts), contrasts);
    }

    /** Another verdict on the same contrasts, with the same figures. */
    static Finding finding(Verdict verdict, List<Contrast> contrasts) {
        List<Long> forks = contrasts.stream()
                .map(Contrast::forksNeeded)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Finding finding = Finding.of(verdict);
        boolean untold = verdict == Verdict.NOT_RESOLVED && forks.isEmpty();
        return (untold ? finding.because("untold") : finding)
                .effect(middle(contrasts))
                .say("least", Say.ratio(least(contrasts)))
                .say("middle", Say.ratio(middle(contrasts)))
                .say("greatest", Say.ratio(greatest(contrasts)))
                .say(
                        "more",
                        contrasts.stream().filter(one -> one.way() == Way.MORE).count())
                .say("pairs", contrasts.size())
                .say("forks", forks.isEmpty() ? "–" : String.valueOf(forks.get(forks.size() / 2)));
    }
}
