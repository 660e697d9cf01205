package dev.ringcross.report.html;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stack of Java, binding and kernel: what an operation takes in C, and what a route adds to it, as a difference
 * with its interval. All bars are multiples of the C loop's time, so that they share an axis.
 */
final class StackTable {
    /** The C loop's time in pixels of the picture. */
    private static final int UNIT = 70;

    private static final int WIDTH = 300;
    private static final int HEIGHT = 22;
    private static final int TOP = 5;
    private static final int BOTTOM = 17;
    private static final int MIDDLE = 11;

    private static final NumberFormatter FIGURES = new NumberFormatter(Style.PLAIN);

    private final UnaryOperator<String> words;

    private StackTable(UnaryOperator<String> words) {
        this.words = words;
    }

    static Page.Table of(List<Cell> cells, UnaryOperator<String> words) {
        StackTable stack = new StackTable(words);
        List<Page.Rows> groups = new ArrayList<>();
        PrimitiveRows.byGroup(LadderPicture.timed(cells)).forEach((group, blocks) -> {
            List<Page.Line> lines = blocks.stream()
                    .flatMap(block -> block.variants().values().stream())
                    .flatMap(row -> stack.lines(row).stream())
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Page.Rows(Text.sanitize(group, Style.PLAIN), lines));
            }
        });
        return new Page.Table(
                words.apply("stack"),
                List.of(
                        words.apply("cell"),
                        "0 … 4 ×",
                        words.apply("stack.baseline"),
                        words.apply("stack.adds"),
                        words.apply("stack.times")),
                groups);
    }

    private List<Page.Line> lines(List<Cell> row) {
        Optional<Cell> baseline =
                row.stream().filter(cell -> cell.route().equals("c")).findFirst();
        return baseline.isEmpty()
                ? List.of()
                : row.stream()
                        .filter(cell -> resolvable(cell.excess()))
                        .map(cell -> line(cell, baseline.get()))
                        .toList();
    }

    private static boolean resolvable(@Nullable Excess excess) {
        return excess != null && excess.over().equals("c") && excess.ns() != null && excess.ci95() != null;
    }

    private Page.Line line(Cell cell, Cell baseline) {
        Excess excess = Objects.requireNonNull(cell.excess());
        Interval ci95 = Objects.requireNonNull(excess.ci95());
        String sign = ci95.low() > 0 ? "" : ci95.high() < 0 ? words.apply("stack.less") : words.apply("stack.nothing");
        return new Page.Line(
                PrimitiveRows.routeClass(cell.route()),
                Text.sanitize(cell.name(), Style.PLAIN),
                picture(cell, baseline),
                List.of(
                        FIGURES.amountWithInterval(baseline),
                        (FIGURES.difference(Objects.requireNonNull(excess.ns()), ci95) + " " + sign).strip(),
                        excess.ratio() == null ? "" : NumberFormatter.number(excess.ratio()) + " ×"));
    }

    /** The bar of a difference. One that may be zero is hatched, and one below zero has no bar. */
    static String picture(Cell cell, Cell baseline) {
        double unit = UNIT / Objects.requireNonNull(baseline.typical());
        Excess excess = Objects.requireNonNull(cell.excess());
        Interval ci95 = Objects.requireNonNull(excess.ci95());
        double added = Objects.requireNonNull(excess.ns()) * unit;
        String kind = ci95.low() > 0 ? "adds" : "hatched";
        Svg svg = Svg.decoration(WIDTH, HEIGHT);
        svg.path(entersKernel(baseline) ? "kernel" : "user", bar(0, UNIT));
        if (ci95.high() >= 0) {
            svg.path(kind, bar(UNIT, UNIT + Math.max(added, kind.equals("adds") ? 1 : ci95.high() * unit)));
        }
        SvgPath reach = new SvgPath()
                .moveTo(within(UNIT + ci95.low() * unit), MIDDLE)
                .horizontalTo(within(UNIT + ci95.high() * unit));
        svg.path("reach", reach);
        if (UNIT + added > WIDTH) {
            svg.path("beyond", brokenOff());
        }
        return svg.done();
    }

    /** Two strokes across the end of a bar that goes on beyond the picture. */
    private static SvgPath brokenOff() {
        return new SvgPath()
                .moveTo(WIDTH - 14, TOP - 3)
                .lineBy(6, 18)
                .moveTo(WIDTH - 9, TOP - 3)
                .lineBy(6, 18);
    }

    /** Whether the operation enters the kernel. Where entries were not counted, it is assumed to. */
    private static boolean entersKernel(Cell baseline) {
        Evidence evidence = baseline.evidence();
        return evidence == null || evidence.kernelEntries() == null || evidence.kernelEntries() >= 0.01;
    }

    private static SvgPath bar(double from, double to) {
        return new SvgPath()
                .moveTo(within(from), TOP)
                .horizontalTo(within(to))
                .verticalTo(BOTTOM)
                .horizontalTo(within(from))
                .close();
    }

    private static long within(double x) {
        return Math.round(Math.max(0, Math.min(WIDTH, x)));
    }
}
