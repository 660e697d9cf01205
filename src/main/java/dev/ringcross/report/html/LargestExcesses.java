package dev.ringcross.report.html;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The routes with the largest ratios to the same operation in a C loop, which are worth a look first. */
public final class LargestExcesses {
    private static final int MOST = 6;
    private static final double MARGIN = 0.05;

    private LargestExcesses() {}

    /**
     * The largest ratios first, one for each primitive and route; only those whose interval lies above 1 by a margin.
     */
    public static List<Page.Outlier> of(List<Cell> cells) {
        Set<String> named = new HashSet<>();
        return cells.stream()
                .filter(cell -> cell.excess() != null && clears(cell.excess()))
                .sorted(Comparator.comparingDouble(LargestExcesses::ratio).reversed())
                .filter(cell -> named.add(cell.primitive() + "/" + cell.route()))
                .limit(MOST)
                .map(LargestExcesses::outlier)
                .toList();
    }

    private static boolean clears(Excess excess) {
        Interval ci95 = excess.ratioCi95();
        return excess.ratio() != null && ci95 != null && ci95.low() > 1 + MARGIN;
    }

    private static double ratio(Cell cell) {
        return Objects.requireNonNull(Objects.requireNonNull(cell.excess()).ratio());
    }

    private static Page.Outlier outlier(Cell cell) {
        Interval ci95 =
                Objects.requireNonNull(Objects.requireNonNull(cell.excess()).ratioCi95());
        return new Page.Outlier(
                Text.sanitize(cell.primitive(), Style.PLAIN),
                Text.sanitize(cell.name(), Style.PLAIN),
                NumberFormatter.number(ratio(cell)) + " × [" + NumberFormatter.number(ci95.low()) + ", "
                        + NumberFormatter.number(ci95.high()) + "]");
    }
}
