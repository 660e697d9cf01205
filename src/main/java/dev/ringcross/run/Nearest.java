package dev.ringcross.run;

import java.util.Collection;
import java.util.Comparator;

/** Finds the valid name that is nearest to an invalid one, by Levenshtein's distance. */
public final class Nearest {
    private Nearest() {}

    /** The error for an unknown name, in one line: {@code unknown route 'panma' in --route; did you mean 'panama'?} */
    public static UsageException unknown(String kind, String name, String where, Collection<String> valid) {
        String nearest = valid.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElse("");
        return new UsageException(
                "unknown " + kind + " '" + name + "' in " + where + "; did you mean '" + nearest + "'?");
    }

    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
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
