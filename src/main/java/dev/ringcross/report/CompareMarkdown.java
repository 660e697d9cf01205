package dev.ringcross.report;

import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.stats.Verdict;
import java.util.List;

/** A comparison for a pull-request comment: what changed in the open, the rest folded away. */
public final class CompareMarkdown {
    private static final Style STYLE = Style.PLAIN;

    private final Figures figures = new Figures(STYLE);
    private final StringBuilder text = new StringBuilder();

    private CompareMarkdown() {}

    public static String of(Comparison comparison) {
        CompareMarkdown report = new CompareMarkdown();
        report.head(comparison);
        List<ComparedCell> changed =
                comparison.cells().stream().filter(CompareMarkdown::changed).toList();
        List<ComparedCell> rest =
                comparison.cells().stream().filter(cell -> !changed(cell)).toList();
        report.table(changed);
        if (!rest.isEmpty()) {
            report.text.append("\n<details><summary>").append(rest.size()).append(" more cells</summary>\n");
            report.table(rest);
            report.text.append("\n</details>\n");
        }
        report.text.append("\n");
        comparison
                .footnotes()
                .forEach(note -> report.text
                        .append("- ")
                        .append(MarkdownReport.inert(note))
                        .append("\n"));
        return report.text.toString();
    }

    private static boolean changed(ComparedCell cell) {
        return cell.verdict().equals(Verdict.SLOWER.word()) || cell.verdict().equals(Verdict.FASTER.word());
    }

    private void head(Comparison comparison) {
        text.append("**")
                .append(MarkdownReport.inert(CompareReport.counts(comparison)))
                .append("**");
        text.append(" (margin ").append(Figures.percent(comparison.margin())).append(")\n\n");
        text.append("old: ").append(MarkdownReport.inert(CompareReport.side(comparison.old())));
        text.append("  \nnew: ").append(MarkdownReport.inert(CompareReport.side(comparison.young())));
        text.append("\n");
        if (!comparison.facts().isEmpty()) {
            text.append("\n| fact | old | new |\n|:--|:--|:--|\n");
        }
        for (FactDifference fact : comparison.facts()) {
            row(
                    MarkdownReport.inert(fact.fact()),
                    MarkdownReport.inert(CompareReport.fact(fact.old())),
                    MarkdownReport.inert(CompareReport.fact(fact.young())));
        }
    }

    private void table(List<ComparedCell> cells) {
        if (cells.isEmpty()) {
            return;
        }
        text.append("\n| cell | route | old | new | new / old | verdict |\n|:--|:--|--:|--:|--:|:--|\n");
        for (ComparedCell cell : cells) {
            String reason = cell.reason() == null ? "" : ": " + cell.reason();
            String ranks = cell.crossCheckDisagrees() ? " (ranks disagree)" : "";
            row(
                    MarkdownReport.inert((cell.primitive() + " " + Block.words(cell.params())).strip()),
                    MarkdownReport.inert(CompareReport.route(cell)),
                    figures.amount(cell.timed(), cell.old()),
                    figures.amount(cell.timed(), cell.young()),
                    CompareReport.ratio(cell, STYLE),
                    MarkdownReport.inert(cell.verdict() + ranks + reason));
        }
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
