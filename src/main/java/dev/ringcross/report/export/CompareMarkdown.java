package dev.ringcross.report.export;

import dev.ringcross.report.terminal.CompareReport;
import dev.ringcross.report.text.MarkdownText;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.stats.ComparisonVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison for a pull-request comment: changes are shown, the rest is folded away. */
public final class CompareMarkdown {
    private static final Style STYLE = Style.PLAIN;

    private final NumberFormatter figures = new NumberFormatter(STYLE);
    private final StringBuilder text = new StringBuilder();

    private CompareMarkdown() {}

    public static String of(Comparison comparison) {
        CompareMarkdown report = new CompareMarkdown();
        report.head(comparison);
        List<ComparedCell> changed =
                comparison.cells().stream().filter(CompareMarkdown::changed).toList();
        List<ComparedCell> rest =
                comparison.cells().stream().filter(cell -> !changed(cell)).toList();
        report.table(changed, CompareReport.hasQuiet(comparison));
        if (!rest.isEmpty()) {
            report.text.append("\n<details><summary>").append(rest.size()).append(" more cells</summary>\n");
            report.table(rest, CompareReport.hasQuiet(comparison));
            report.text.append("\n</details>\n");
        }
        report.text.append("\n");
        comparison
                .footnotes()
                .forEach(note -> report.text
                        .append("- ")
                        .append(MarkdownText.escape(note))
                        .append("\n"));
        return report.text.toString();
    }

    private static boolean changed(ComparedCell cell) {
        return cell.verdict().equals(ComparisonVerdict.SLOWER.word())
                || cell.verdict().equals(ComparisonVerdict.FASTER.word());
    }

    private void head(Comparison comparison) {
        text.append("**")
                .append(MarkdownText.escape(CompareReport.counts(comparison)))
                .append("**");
        text.append(" (margin ")
                .append(NumberFormatter.percent(comparison.margin()))
                .append(")\n\n");
        text.append("old: ").append(MarkdownText.escape(CompareReport.side(comparison.old())));
        text.append("  \nnew: ").append(MarkdownText.escape(CompareReport.side(comparison.newer())));
        text.append("\n");
        if (!comparison.facts().isEmpty()) {
            text.append("\n| fact | old | new |\n|:--|:--|:--|\n");
        }
        for (FactDifference fact : comparison.facts()) {
            row(
                    MarkdownText.escape(fact.fact()),
                    MarkdownText.escape(CompareReport.fact(fact.old())),
                    MarkdownText.escape(CompareReport.fact(fact.newer())));
        }
    }

    private void table(List<ComparedCell> cells, boolean hasQuiet) {
        if (cells.isEmpty()) {
            return;
        }
        text.append("\n| cell | route | old | new |")
                .append(hasQuiet ? " old quiet | new quiet |" : "")
                .append(" new / old | verdict |\n|:--|:--|--:|--:|")
                .append(hasQuiet ? "--:|--:|" : "")
                .append("--:|:--|\n");
        for (ComparedCell cell : cells) {
            String reason = cell.reason() == null ? "" : ": " + cell.reason();
            String ranks = cell.crossCheckDisagrees() ? " (ranks disagree)" : "";
            List<String> row = new ArrayList<>();
            row.add(MarkdownText.escape((cell.primitive() + " " + PrimitiveRows.words(cell.params())).strip()));
            row.add(MarkdownText.escape(CompareReport.route(cell)));
            row.add(figures.amount(cell.timed(), cell.old()));
            row.add(figures.amount(cell.timed(), cell.newer()));
            if (hasQuiet) {
                row.add(quiet(cell, cell.oldQuiet()));
                row.add(quiet(cell, cell.newQuiet()));
            }
            row.add(CompareReport.ratio(cell, STYLE));
            row.add(MarkdownText.escape(cell.verdict() + ranks + reason));
            row(row.toArray(String[]::new));
        }
    }

    private String quiet(ComparedCell cell, @Nullable Double value) {
        return MarkdownText.escape(figures.quiet(cell.timed(), value, cell.quietEstimated()));
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
