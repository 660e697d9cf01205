package dev.ringcross.report.terminal;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.stats.ComparisonVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison for a terminal of {@value TableReport#WIDTH} columns: facts that differ, cells, counts, footnotes. */
public final class CompareReport {
    private static final int ROUTE = 14;

    /** The routes of a cell. In a live comparison each side may have its own: {@code jna-interface → jna-direct}. */
    private static final int TWO_ROUTES = 28;

    private static final int QUIET = 9;
    private static final int TIME = 8;
    private static final int RATIO = 22;

    private final Comparison comparison;
    private final Style style;
    private final NumberFormatter figures;
    private final boolean hasQuiet;
    private final int routeWidth;
    private final List<String> lines = new ArrayList<>();

    private CompareReport(Comparison comparison, Style style) {
        this.comparison = comparison;
        this.style = style;
        this.figures = new NumberFormatter(style);
        this.hasQuiet = hasQuiet(comparison);
        this.routeWidth = comparison.kind().equals(Comparison.LIVE) ? TWO_ROUTES : ROUTE;
    }

    /** The table, each line ended by a line feed. */
    public static String of(Comparison comparison, Style style) {
        CompareReport report = new CompareReport(comparison, style);
        report.head();
        report.cells();
        report.lines.add("");
        report.add("", counts(comparison)).forEach(line -> report.lines.add(style.bold(line)));
        comparison.footnotes().forEach(note -> report.lines.addAll(report.add("- ", note)));
        return String.join("\n", report.lines) + "\n";
    }

    /** {@code 2 slower, 1 faster, 14 same}, of the words that occur. */
    public static String counts(Comparison comparison) {
        return Arrays.stream(ComparisonVerdict.values())
                .map(verdict -> verdict.word())
                .filter(word -> count(comparison, word) > 0)
                .map(word -> count(comparison, word) + " " + word)
                .collect(Collectors.joining(", "));
    }

    private static long count(Comparison comparison, String word) {
        return comparison.cells().stream()
                .filter(cell -> cell.verdict().equals(word))
                .count();
    }

    public static String side(Side side) {
        return side.name() + " (" + side.startedAt() + ", " + HostLines.count(side.jvms(), "JVM", "JVMs") + ", seed "
                + side.seed() + ")";
    }

    /** {@code 1.10 × [1.07, 1.13]}, or nothing. */
    public static String ratio(ComparedCell cell, Style style) {
        Double ratio = cell.ratio();
        if (ratio == null) {
            return "";
        }
        String words = NumberFormatter.number(ratio) + " " + style.times();
        return cell.ci95() == null
                ? words
                : words + " [" + NumberFormatter.number(cell.ci95().low()) + ", "
                        + NumberFormatter.number(cell.ci95().high()) + "]";
    }

    public static String route(ComparedCell cell) {
        return cell.oldRoute().equals(cell.newRoute()) ? cell.oldRoute() : cell.oldRoute() + " → " + cell.newRoute();
    }

    public static String fact(@Nullable String fact) {
        return fact == null ? "unknown" : fact;
    }

    private void head() {
        lines.addAll(add("old: ", side(comparison.old())));
        lines.addAll(add("new: ", side(comparison.newer())));
        if (comparison.kind().equals(Comparison.FILES) || !comparison.facts().isEmpty()) {
            lines.add(
                    comparison.facts().isEmpty() ? "Host and tool agree in all recorded facts." : "Facts that differ:");
        }
        for (FactDifference fact : comparison.facts()) {
            lines.addAll(add("  ", fact.fact() + ": " + fact(fact.old()) + " → " + fact(fact.newer())));
        }
    }

    private void cells() {
        String group = "";
        String name = "";
        for (ComparedCell cell : comparison.cells()) {
            if (!cell.group().equals(group)) {
                heading(cell.group());
                name = "";
            }
            group = cell.group();
            String own = (cell.primitive() + "  " + PrimitiveRows.words(cell.params())).strip();
            if (!own.equals(name)) {
                TableReport.nameLines(own, style).forEach(line -> lines.add(style.bold(line)));
            }
            name = own;
            row(cell);
        }
    }

    private void heading(String group) {
        String title = Text.sanitize(group, style).toUpperCase(Locale.ROOT);
        lines.add("");
        lines.add(style.bold(Text.left(Text.cut(title, 2 + routeWidth, style), 2 + routeWidth))
                + style.dim(" " + Text.right("old", TIME) + " " + Text.right("new", TIME) + " "
                        + quietHeading()
                        + Text.right("new / old", RATIO) + "  verdict"));
    }

    private void row(ComparedCell cell) {
        String route = Text.left(Text.cut(Text.sanitize(route(cell), style), routeWidth, style), routeWidth);
        String word = cell.verdict() + (cell.crossCheckDisagrees() ? " (not by ranks)" : "");
        lines.add("  " + route
                + " " + Text.right(figures.amount(cell.timed(), cell.old()), TIME)
                + " " + Text.right(figures.amount(cell.timed(), cell.newer()), TIME)
                + quiet(cell)
                + " " + Text.right(ratio(cell, style), RATIO)
                + "  " + verdict(cell, Text.sanitize(word, style)));
        if (cell.reason() != null) {
            lines.addAll(add("      ", cell.reason()));
        }
    }

    /** The headings of the quiet values, by which two files are judged. */
    private String quietHeading() {
        return hasQuiet ? Text.right("old quiet", QUIET) + " " + Text.right("new quiet", QUIET) + " " : "";
    }

    private String quiet(ComparedCell cell) {
        return hasQuiet
                ? " " + Text.right(figures.quiet(cell.timed(), cell.oldQuiet(), cell.quietEstimated()), QUIET) + " "
                        + Text.right(figures.quiet(cell.timed(), cell.newQuiet(), cell.quietEstimated()), QUIET)
                : "";
    }

    /** Whether any cell is judged by its quiet values. */
    public static boolean hasQuiet(Comparison comparison) {
        return comparison.cells().stream().anyMatch(cell -> cell.oldQuiet() != null);
    }

    private String verdict(ComparedCell cell, String word) {
        if (cell.verdict().equals(ComparisonVerdict.SLOWER.word())) {
            return style.alarm(word);
        }
        return cell.verdict().equals(ComparisonVerdict.FASTER.word()) ? style.bold(word) : word;
    }

    private List<String> add(String sign, String words) {
        return Text.wrapIndented(sign, Text.sanitize(words, style), Math.max(2, Text.width(sign)), TableReport.WIDTH);
    }
}
