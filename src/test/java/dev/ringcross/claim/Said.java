package dev.ringcross.claim;

import dev.ringcross.result.Result;
import dev.ringcross.stats.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding as it is printed, beside what was measured. It reads the printed figures, and knows nothing of why the words
 * were chosen.
 *
 * @param read the figures that were asked for
 * @param measured each of the claim's pairs by itself: its ratio and interval count, its way does not
 */
record Said(Claim claim, Finding finding, List<Contrast> measured, Set<String> read) {
    private static final Pattern RATIO = Pattern.compile("([0-9.]+) ×(?: \\[([0-9.]+), ([0-9.]+)])?");
    private static final Pattern SPAN = Pattern.compile("([0-9.]+)(?:–([0-9.]+))? ×");
    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9.]+)(?: (\\S+))?");
    private static final List<String> UNITS = List.of("ns", "µs", "ms", "s", "B", "KiB", "MiB", "GiB");
    private static final double[] TIMES = {1, 1e3, 1e6, 1e9, 1, 1 << 10, 1 << 20, 1 << 30};

    static Said of(Claim claim, Result result) {
        Finding finding = ClaimRegistry.finding(claim, RunObservations.of(result));
        List<Contrast> measured = new ArrayList<>();
        for (List<String> pair : claim.pairs()) {
            measured.addAll(RunObservations.of(result).contrastsIfAny(List.of(pair)));
        }
        return new Said(claim, finding, measured, new HashSet<>());
    }

    String figure(String name) {
        String figure = finding.figures().get(name);
        if (figure == null) {
            throw new AssertionError("no figure {" + name + "}");
        }
        read.add(name);
        return figure;
    }

    boolean isDash(String name) {
        return figure(name).equals("–");
    }

    /** The words, their figures not filled in. */
    String words(String language) {
        ClaimWords words = ClaimWords.in(language);
        try {
            return words.of(claim, "why." + finding.words());
        } catch (MissingResourceException general) {
            return words.common("why." + finding.words());
        }
    }

    /** Whether the words have this figure in them, in each language: else nothing of it is said. */
    boolean prints(String figure) {
        return ClaimWords.LANGUAGES.stream()
                .allMatch(language -> words(language).contains("{" + figure + "}"));
    }

    /** A count, a share, a time or an amount, in its least unit. */
    double amount(String name) {
        Matcher amount = AMOUNT.matcher(figure(name));
        if (!amount.matches()) {
            throw new AssertionError("no amount: " + figure(name));
        }
        int unit = amount.group(2) == null ? -1 : UNITS.indexOf(amount.group(2));
        return Double.parseDouble(amount.group(1)) * (unit < 0 ? 1 : TIMES[unit]);
    }

    /** The interval of a ratio; the ratio alone where one JVM left none. */
    Range interval(String name) {
        Matcher ratio = RATIO.matcher(figure(name));
        if (!ratio.matches()) {
            throw new AssertionError("no ratio: " + figure(name));
        }
        double middle = Double.parseDouble(ratio.group(1));
        if (ratio.group(2) == null) {
            return new Range(middle, middle);
        }
        Range interval = new Range(Double.parseDouble(ratio.group(2)), Double.parseDouble(ratio.group(3)));
        if (middle < interval.low() || middle > interval.high()) {
            throw new AssertionError("a ratio outside of its interval: " + figure(name));
        }
        return interval;
    }

    /** From the least to the greatest of some ratios. */
    Range span(String name) {
        Matcher span = SPAN.matcher(figure(name));
        if (!span.matches()) {
            throw new AssertionError("no span: " + figure(name));
        }
        double low = Double.parseDouble(span.group(1));
        return new Range(low, span.group(2) == null ? low : Double.parseDouble(span.group(2)));
    }

    /** The intervals of some of the pairs. */
    List<Contrast> with(Predicate<Contrast> of) {
        return measured.stream().filter(of).toList();
    }

    /** How many intervals of some pairs lie wholly above the margin. */
    long above(Predicate<Contrast> of) {
        return with(of).stream()
                .filter(one -> one.ci95() != null && one.ci95().low() > 1.05)
                .count();
    }

    /** How many end below it. */
    long notAbove(Predicate<Contrast> of) {
        return with(of).stream()
                .filter(one -> one.ci95() != null && one.ci95().high() < 1.05)
                .count();
    }
}
