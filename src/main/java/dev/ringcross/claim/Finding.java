package dev.ringcross.claim;

import dev.ringcross.result.Curve;
import dev.ringcross.stats.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with the figures of its sentences.
 *
 * @param words the key of the reason: the verdict's own, or a variant such as {@code depends.copied}
 * @param effect a ratio, or another number that the reason explains; null where the verdict is not based on a number
 * @param figures the figures for the names in braces in the words
 */
public record Finding(
        Verdict verdict,
        String words,
        @Nullable Double effect,
        @Nullable Range ci95,
        Map<String, String> figures,
        List<Curve> curves) {

    public static Finding of(Verdict verdict) {
        return new Finding(verdict, verdict.id(), null, null, Map.of(), List.of());
    }

    /** This finding with another verdict. */
    public Finding as(Verdict other) {
        return new Finding(other, other.id(), effect, ci95, figures, curves);
    }

    /** Gives another reason than the verdict's own: the key is {@code depends.copied} for the variant "copied". */
    public Finding because(String variant) {
        return new Finding(verdict, verdict.id() + "." + variant, effect, ci95, figures, curves);
    }

    public Finding effect(double number) {
        return new Finding(verdict, words, number, null, figures, curves);
    }

    public Finding effect(Contrast contrast) {
        return new Finding(verdict, words, contrast.ratio(), contrast.ci95(), figures, curves);
    }

    public Finding say(String name, String figure) {
        Map<String, String> more = new LinkedHashMap<>(figures);
        more.put(name, figure);
        return new Finding(verdict, words, effect, ci95, more, curves);
    }

    public Finding say(String name, long figure) {
        return say(name, String.valueOf(figure));
    }

    /** This finding with a further curve, if it has points. */
    public Finding curve(Curve curve) {
        if (curve.points().isEmpty()) {
            return this;
        }
        List<Curve> more = new ArrayList<>(curves);
        more.add(curve);
        return new Finding(verdict, words, effect, ci95, figures, List.copyOf(more));
    }
}
