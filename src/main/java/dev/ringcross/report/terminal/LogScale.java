package dev.ringcross.report.terminal;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;

/**
 * A time's place on a logarithmic axis from 1 ns to 100 ms, three columns to a factor of ten. The axis is the same for
 * every run, so that two tables can be laid side by side.
 */
public final class LogScale {
    static final int WIDTH = 25;
    private static final int COLUMNS_PER_DECADE = 3;
    private static final int COLUMNS_PER_UNIT = 3 * COLUMNS_PER_DECADE;

    private LogScale() {}

    static String ruler(Style style) {
        return Text.left("1ns", COLUMNS_PER_UNIT) + Text.left(style.pick("1µs", "1us"), COLUMNS_PER_UNIT) + "1ms";
    }

    /**
     * The axis with a mark at {@code ns}; an arrow at the end where the time lies beyond it, as a difference of nothing or
     * less does.
     */
    public static String mark(double ns, Style style) {
        long exact = ns > 0 ? Math.round(Math.log10(ns) * COLUMNS_PER_DECADE) : -1;
        int column = (int) Math.max(0, Math.min(WIDTH - 1, exact));
        String mark = exact < 0 ? "<" : exact >= WIDTH ? ">" : style.pick("●", "*");
        return style.dim(grid(0, column, style))
                + mark
                + style.dim(grid(column + 1, WIDTH, style).stripTrailing());
    }

    private static String grid(int from, int to, Style style) {
        StringBuilder grid = new StringBuilder();
        for (int column = from; column < to; column++) {
            grid.append(column % COLUMNS_PER_UNIT == 0 ? style.pick("┊", ":") : " ");
        }
        return grid.toString();
    }
}
