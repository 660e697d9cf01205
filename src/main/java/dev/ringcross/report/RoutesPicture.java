package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A primitive's routes one below the other: all samples as a strip, the typical value with its interval, and below them
 * the floor in C with what the route adds to it, hatched where that may as well be nothing.
 */
final class RoutesPicture {
    private static final int WIDTH = 760;
    private static final int NAMES = 250;
    private static final int LINE = 26;
    private static final int HEAD = 22;

    private final List<Cell> cells;
    private final LogAxis axis;
    private final Figures figures = new Figures(Style.PLAIN);

    private RoutesPicture(List<Cell> cells) {
        this.cells = cells;
        this.axis = LogAxis.about(
                cells.stream()
                        .flatMap(cell -> cell.samples().stream().flatMap(List::stream))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                NAMES,
                WIDTH - NAMES - 30.0);
    }

    /** Empty where no cell has a number. */
    static String of(String primitive, List<Cell> all) {
        List<Cell> cells =
                all.stream().filter(cell -> cell.ok() && cell.typical() != null).toList();
        return cells.isEmpty() ? "" : new RoutesPicture(cells).drawn(primitive);
    }

    private String drawn(String primitive) {
        int height = HEAD + LINE * cells.size();
        Svg svg = new Svg(WIDTH, height, primitive);
        for (double decade : axis.decades()) {
            svg.line("decade", axis.at(decade), HEAD - 6.0, axis.at(decade), height);
            svg.words("axis", axis.at(decade), HEAD - 9.0, figures.amount(cells.get(0), decade));
        }
        for (int i = 0; i < cells.size(); i++) {
            row(svg, cells.get(i), HEAD + LINE * i + LINE / 2);
        }
        return svg.done();
    }

    private void row(Svg svg, Cell cell, double y) {
        double typical = cell.typical() == null ? 0 : cell.typical();
        String kind = "route-" + cell.route();
        svg.words(
                "name", 0, y + 4, Text.cut((cell.route() + " " + Block.words(cell.params())).strip(), 38, Style.PLAIN));
        TreeSet<Integer> places = new TreeSet<>();
        cell.samples().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .forEach(sample -> places.add(2 * (int) Math.round(axis.at(sample) / 2)));
        svg.ticks("strip " + kind, places, y - 8, 5);
        Interval ci95 = cell.ci95();
        if (ci95 != null) {
            svg.line(kind, axis.at(ci95.low()), y + 1, axis.at(ci95.high()), y + 1);
        }
        svg.dot(kind, axis.at(typical), y + 1, 3.6, "");
        stack(svg, cell, typical, y + 7);
    }

    /** Never to the left of the floor: a difference that is not resolved is hatched, and has no direction. */
    private void stack(Svg svg, Cell cell, double typical, double y) {
        Excess excess = cell.excess();
        if (excess == null || excess.ns() == null) {
            return;
        }
        double floor = Math.max(0, typical - excess.ns());
        svg.bar("kernel", axis.left(), y, axis.at(Math.min(floor, typical)) - axis.left(), 3);
        boolean resolved = excess.ci95() != null && excess.ci95().low() > 0;
        double from = axis.at(resolved ? floor : Math.min(floor, typical));
        double to = axis.at(resolved ? typical : Math.max(floor, typical));
        svg.bar(resolved ? "binding" : "unresolved", from, y, Math.max(2, to - from), 3);
    }
}
