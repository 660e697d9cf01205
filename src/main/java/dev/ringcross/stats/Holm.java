package dev.ringcross.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holm's step-down correction: the chance that any p-value of a family is below 0.05 by accident after the correction
 * is at most 0.05, however the tests depend on each other. (Holm, "A Simple Sequentially Rejective Multiple Test
 * Procedure", Scandinavian Journal of Statistics 6, 1979.)
 */
final class Holm {
    private Holm() {}

    /**
     * The adjusted p-values: each p-value times the number of those that are not smaller, never below the adjusted
     * value of a smaller one, and at most 1.
     */
    static List<@Nullable Double> adjusted(List<@Nullable Double> family) {
        List<@Nullable Double> adjusted = new ArrayList<>(Collections.nCopies(family.size(), null));
        List<Integer> ascending = new ArrayList<>();
        double[] values = new double[family.size()];
        for (int i = 0; i < values.length; i++) {
            Double p = family.get(i);
            if (p != null) {
                values[i] = p;
                ascending.add(i);
            }
        }
        ascending.sort(Comparator.comparingDouble(i -> values[i]));
        double reached = 0;
        for (int rank = 0; rank < ascending.size(); rank++) {
            int i = ascending.get(rank);
            reached = Math.max(reached, Math.min(1, (ascending.size() - rank) * values[i]));
            adjusted.set(i, reached);
        }
        return adjusted;
    }
}
