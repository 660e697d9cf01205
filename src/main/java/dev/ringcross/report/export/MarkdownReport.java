package dev.ringcross.report.export;

import dev.ringcross.report.terminal.TableHead;
import dev.ringcross.report.text.KernelCountText;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.SlowState;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
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
                .append(inert(head.host()))
                .append("**  \n")
                .append(inert(head.run()))
                .append("\n");
        if (!result.run().complete()) {
            text.append("\n**INTERRUPTED**: the numbers come from fewer JVMs than planned.\n");
        }
        SlowState.of(result.canary(), result.host().cpu().logical())
                .words()
                .forEach(words -> text.append("\n⚠️ ").append(inert(words)).append("\n"));
    }

    private void group(String group, List<PrimitiveRows> blocks) {
        text.append("\n### ").append(inert(group)).append("\n\n");
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
        String shown = "**" + inert(name).strip() + "**";
        for (Cell cell : cells) {
            text.append("| ")
                    .append(shown)
                    .append(" | ")
                    .append(inert(cell.route()))
                    .append(" | ");
            text.append(
                    cell.typical() == null
                            ? "**failed**: " + inert(String.valueOf(cell.reason())) + " | | | | | |\n"
                            : numbers(cell));
            shown = "";
        }
    }

    private String numbers(Cell cell) {
        return String.join(
                        " | ",
                        figures.amount(cell, cell.typical()),
                        figures.interval(cell),
                        inert(figures.quiet(cell)),
                        over(cell),
                        ratio(cell.excess()),
                        entries(cell))
                + " |\n";
    }

    private String over(Cell cell) {
        Excess excess = cell.excess();
        String words = excess == null || excess.over().equals("c")
                ? figures.excess(excess)
                : figures.excess(excess) + " over " + inert(excess.over());
        return cell.modes().isEmpty() ? words : words + "; " + inert(figures.modes(cell));
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
            return "❌ **MISMATCH**: " + inert(KernelCountText.deviations(evidence));
        }
        if (evidence == null || evidence.kernelEntries() == null) {
            return "not verified";
        }
        return NumberFormatter.perOperation(evidence.kernelEntries()) + (evidence.agrees() == null ? "" : " ✓");
    }

    private void absences(List<PrimitiveRows> blocks) {
        if (blocks.stream().allMatch(block -> block.absences().isEmpty())) {
            return;
        }
        text.append("\n<details><summary>Routes without a number</summary>\n\n");
        for (PrimitiveRows block : blocks) {
            for (Map.Entry<String, List<String>> absence : block.absences().entrySet()) {
                text.append("- ")
                        .append(inert(block.primitive()))
                        .append(": ")
                        .append(inert(String.join(", ", absence.getValue())))
                        .append(" — ")
                        .append(inert(absence.getKey()))
                        .append("\n");
            }
        }
        text.append("\n</details>\n");
    }

    private void warnings(Result result) {
        result.warnings()
                .forEach(warning -> text.append("\n⚠️ ")
                        .append(inert(warning.message()))
                        .append(" → ")
                        .append(inert(warning.remedy()))
                        .append("\n"));
    }

    /**
     * Escapes words so that Markdown shows them as they are, without table cells, tags, links, emphasis or mentions.
     */
    public static String inert(String words) {
        return Text.inert(words, STYLE)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "&#124;")
                .replaceAll("([\\\\`*_\\[\\]#~])", "\\\\$1")
                // A mention is looked for in the rendered text, so it takes a character between, of no width.
                .replaceAll("@(?=\\w)", "@&#8203;");
    }
}
