package dev.ringcross.run.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which valid names a wrong one may stand for: those that begin with it, then those that contain it, then those that differ
 * from it by few letters (Levenshtein's distance).
 */
public final class DidYouMean {
    private static final int MOST = 3;

    /** A name that differs in more than this share of its letters is another word. */
    private static final double FAR = 0.5;

    private DidYouMean() {}

    /**
     * One line for an unknown name:
     * {@code unknown primitive 'fork' in --only; did you mean 'fork-exec', 'fork-exit' or 'fork-rss'?}
     */
    public static UsageException unknown(String kind, String name, String where, Collection<String> valid) {
        return new UsageException("unknown " + kind + " '" + name + "' in " + where + "; did you mean "
                + listed(suggestions(name, valid)) + "?");
    }

    /** At most three, one at least where there is any valid name. */
    static List<String> suggestions(String name, Collection<String> valid) {
        String word = name.replaceAll("[*?]", "");
        List<String> alike = Stream.of(
                        valid.stream().filter(one -> !word.isEmpty() && one.startsWith(word)),
                        valid.stream().filter(one -> word.length() > 1 && one.contains(word)),
                        near(word, valid))
                .flatMap(found -> found)
                .distinct()
                .limit(MOST)
                .toList();
        return alike.isEmpty() ? byDistance(word, valid).limit(1).toList() : alike;
    }

    private static Stream<String> near(String word, Collection<String> valid) {
        return byDistance(word, valid).filter(one -> begun(word, one) <= FAR * word.length());
    }

    private static Stream<String> byDistance(String word, Collection<String> valid) {
        return valid.stream()
                .sorted(Comparator.comparingInt((String one) -> begun(word, one))
                        .thenComparingInt(one -> distance(word, one)));
    }

    /** The distance to the name or to its beginning: who mistypes a word may also have left its end out. */
    private static int begun(String word, String name) {
        String beginning = name.substring(0, Math.min(name.length(), word.length()));
        return Math.min(distance(word, name), distance(word, beginning));
    }

    private static String listed(List<String> names) {
        List<String> quoted = names.stream().map(one -> "'" + one + "'").toList();
        int last = quoted.size() - 1;
        return last < 1
                ? String.join("", quoted)
                : quoted.subList(0, last).stream().collect(Collectors.joining(", ")) + " or " + quoted.get(last);
    }

    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
