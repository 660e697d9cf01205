package dev.ringcross.report.export;

import dev.ringcross.report.terminal.TableHead;
import dev.ringcross.report.text.KernelCountText;
import dev.ringcross.report.text.MarkdownText;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.SlowState;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result for a pull-request comment: a table per group in GitHub's Markdown, absences and remedies below it. */
public final class MarkdownReport {
    private static final Style STYLE = Style.PLAIN;

    private final NumberFormatter figures = new NumberFormatter(STYLE);
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    public static String of(Result result) {
        MarkdownReport report = new MarkdownReport();
        report.head(result);
        PrimitiveRows.byGroup(result.cells()).forEach(report::group);
        report.warnings(result);
        report.text.append(
                "\n<sub>typical: median over the JVMs of each JVM's median, with its 95 % interval; quiet: the same, from"
                        + " turns in which the host was quiet (~: estimated from the canary); over c: median difference"
                        + " within a turn; entries: kernel entries per operation.</sub>\n");
        return report.text.toString();
    }

    private void head(Result result) {
        TableHead head = new TableHead(result, STYLE);
        text.append("**")
                .append(MarkdownText.escape(head.host()))
                .append("**  \n")
                .append(MarkdownText.escape(head.run()))
                .append("\n");
        if (!result.run().complete()) {
            text.append("\n**INTERRUPTED**: the numbers come from fewer JVMs than planned.\n");
        }
        SlowState.of(result.canary(), result.host().cpu().logical())
                .words()
                .forEach(words ->
                        text.append("\n⚠️ ").append(MarkdownText.escape(words)).append("\n"));
    }

    private void group(String group, List<PrimitiveRows> blocks) {
        text.append("\n### ").append(MarkdownText.escape(group)).append("\n\n");
        text.append("| primitive | route | typical | 95 % interval | quiet | over c | ratio | entries |\n");
        text.append("|:--|:--|--:|--:|--:|--:|--:|--:|\n");
        for (PrimitiveRows block : blocks) {
            block.variants().forEach((params, cells) -> rows(cells));
        }
        absences(blocks);
    }

    private void rows(List<Cell> cells) {
        String name = cells.get(0).primitive() + " "
                + PrimitiveRows.words(cells.get(0).params());
        String shown = "**" + MarkdownText.escape(name).strip() + "**";
        for (Cell cell : cells) {
            text.append("| ")
                    .append(shown)
                    .append(" | ")
                    .append(MarkdownText.escape(cell.route()))
                    .append(" | ");
            text.append(
                    cell.typical() == null
                            ? "**failed**: " + MarkdownText.escape(String.valueOf(cell.reason())) + " | | | | | |\n"
                            : numbers(cell));
            shown = "";
        }
    }

    private String numbers(Cell cell) {
        return String.join(
                        " | ",
                        figures.amount(cell, cell.typical()),
                        figures.interval(cell),
                        MarkdownText.escape(figures.quiet(cell)),
                        over(cell),
                        ratio(cell.excess()),
                        entries(cell))
                + " |\n";
    }

    private String over(Cell cell) {
        Excess excess = cell.excess();
        String words = excess == null || excess.over().equals("c")
                ? figures.excess(excess)
                : figures.excess(excess) + " over " + MarkdownText.escape(excess.over());
        return cell.modes().isEmpty() ? words : words + "; " + MarkdownText.escape(figures.modes(cell));
    }

    private static String ratio(@Nullable Excess excess) {
        Interval ci95 = excess == null ? null : excess.ratioCi95();
        if (excess == null || excess.ratio() == null) {
            return "";
        }
        String ratio = NumberFormatter.number(excess.ratio()) + " ×";
        return ci95 == null
                ? ratio
                : ratio + " [" + NumberFormatter.number(ci95.low()) + ", " + NumberFormatter.number(ci95.high()) + "]";
    }

    private static String entries(Cell cell) {
        Evidence evidence = cell.evidence();
        if (evidence != null && PrimitiveRows.mismatch(cell)) {
            return "❌ **MISMATCH**: " + MarkdownText.escape(KernelCountText.deviations(evidence));
        }
        if (evidence == null || evidence.kernelEntries() == null) {
            return "not verified";
        }
        return NumberFormatter.perOperation(evidence.kernelEntries()) + (evidence.isVerified() ? " ✓" : "");
    }

    private void absences(List<PrimitiveRows> blocks) {
        if (blocks.stream().allMatch(block -> block.absences().isEmpty())) {
            return;
        }
        text.append("\n<details><summary>Routes without a number</summary>\n\n");
        for (PrimitiveRows block : blocks) {
            for (Map.Entry<String, List<String>> absence : block.absences().entrySet()) {
                text.append("- ")
                        .append(MarkdownText.escape(block.primitive()))
                        .append(": ")
                        .append(MarkdownText.escape(String.join(", ", absence.getValue())))
                        .append(" — ")
                        .append(MarkdownText.escape(absence.getKey()))
                        .append("\n");
            }
        }
        text.append("\n</details>\n");
    }

    private void warnings(Result result) {
        result.warnings()
                .forEach(warning -> text.append("\n⚠️ ")
                        .append(MarkdownText.escape(warning.message()))
                        .append(" → ")
                        .append(MarkdownText.escape(warning.remedy()))
                        .append("\n"));
    }
}
