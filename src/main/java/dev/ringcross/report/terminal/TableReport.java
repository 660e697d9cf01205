package dev.ringcross.report.terminal;

import dev.ringcross.report.text.KernelCountText;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.TableOptions;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A result for a terminal of {@value #WIDTH} columns: the host and the run, then each primitive with its routes one
 * below the other, then the limitations and how to read the numbers.
 */
public final class TableReport {
    public static final int WIDTH = 100;
    private static final int MOST_NAME_LINES = 4;

    private static final int ROUTE = 13;
    private static final int TIME = 8;
    private static final int QUIET = 9;
    private static final int INTERVAL = 14;
    private static final int EXCESS = 15;
    private static final int ENTRIES = 7;
    private static final int REASON_INDENT = 4;

    private final Style style;
    private final NumberFormatter figures;
    private final List<String> lines = new ArrayList<>();

    private TableReport(Style style) {
        this.style = style;
        this.figures = new NumberFormatter(style);
    }

    /** The table without details. */
    public static String of(Result result, Style style) {
        return of(result, style, TableOptions.NONE);
    }

    /** The table, each line ended by a line feed. */
    public static String of(Result result, Style style, TableOptions details) {
        TableReport report = new TableReport(style);
        report.lines.addAll(new TableHead(result, style).lines());
        PrimitiveRows.byGroup(result.cells()).forEach(report::group);
        if (result.cells().isEmpty()) {
            report.lines.add("No cell was measured.");
        }
        report.lines.addAll(TailBlock.lines(result, details, style));
        report.lines.addAll(ClaimLines.of(result, style));
        report.lines.addAll(new TableFoot(result, style).lines());
        return String.join("\n", report.lines) + "\n";
    }

    /** The cells alone, under their columns. */
    static String rows(Result result, Style style) {
        TableReport report = new TableReport(style);
        PrimitiveRows.byGroup(result.cells()).forEach(report::group);
        return String.join("\n", report.lines.subList(1, report.lines.size())) + "\n";
    }

    private void group(String group, List<PrimitiveRows> blocks) {
        lines.add("");
        lines.add(heading(group));
        blocks.forEach(this::block);
    }

    private String heading(String group) {
        String name = Text.sanitize(group, style);
        String title = Text.left(Text.cut(name.toUpperCase(Locale.ROOT), 2 + ROUTE, style), 2 + ROUTE);
        String columns = " " + Text.right("typical", TIME)
                + " " + Text.right("95 % interval", INTERVAL)
                + " " + Text.right("quiet", QUIET)
                + " " + Text.right("excess over c", EXCESS)
                + " " + Text.right("entries", ENTRIES);
        return style.bold(title) + style.dim(columns + "  " + LogScale.ruler(style));
    }

    private void block(PrimitiveRows block) {
        if (block.variants().isEmpty()) {
            lines.add(style.bold(Text.cut(Text.sanitize(block.primitive(), style), WIDTH, style)));
        }
        block.variants().forEach((params, cells) -> {
            String name = block.primitive() + (params.isEmpty() ? "" : "  " + PrimitiveRows.words(params));
            nameLines(name, style).forEach(line -> lines.add(style.bold(line)));
            cells.forEach(this::row);
        });
        absences(block);
    }

    private void row(Cell cell) {
        String route = "  " + Text.left(Text.cut(Text.sanitize(cell.route(), style), ROUTE, style), ROUTE);
        Double typical = cell.typical();
        if (typical == null) {
            String reason = Text.sanitize("FAILED: " + cell.reason(), style);
            hanging(route + " ", reason, 2 + ROUTE + 1).forEach(line -> lines.add(style.alarm(line)));
            return;
        }
        lines.add(route
                + " " + style.bold(Text.right(figures.amount(cell, typical), TIME))
                + " " + Text.right(figures.interval(cell), INTERVAL)
                + " " + Text.right(figures.quiet(cell), QUIET)
                + " " + Text.right(excess(cell.excess()), EXCESS)
                + " " + entries(cell)
                + (cell.timed() ? "  " + LogScale.mark(typical, style) : ""));
        modes(cell);
        if (PrimitiveRows.mismatch(cell)) {
            mismatch(cell);
        }
    }

    /** The cost of each group of JVMs, instead of one wide interval. */
    private void modes(Cell cell) {
        if (!cell.modes().isEmpty()) {
            lines.addAll(hanging(" ".repeat(REASON_INDENT), figures.modes(cell), REASON_INDENT + 2));
        }
    }

    /** The column says "over c": an excess over another route names it instead of its interval. */
    private String excess(@Nullable Excess excess) {
        if (excess == null || excess.over().equals("c") || excess.ns() == null) {
            return figures.excess(excess);
        }
        String over = figures.time(excess.ns()) + " on " + excess.over();
        return Text.cut(Text.sanitize((excess.ns() < 0 ? "" : "+") + over, style), EXCESS, style);
    }

    private String entries(Cell cell) {
        Evidence evidence = cell.evidence();
        Double counted = evidence == null ? null : evidence.kernelEntries();
        String number = counted == null ? "" : NumberFormatter.perOperation(counted) + " ";
        if (PrimitiveRows.mismatch(cell)) {
            return style.alarm(Text.right(number + style.mismatch(), ENTRIES));
        }
        boolean verified = evidence != null && evidence.isVerified();
        return Text.right(number + (verified ? style.agrees() : style.none()), ENTRIES);
    }

    private void mismatch(Cell cell) {
        Evidence evidence = Objects.requireNonNull(cell.evidence());
        String words = "MISMATCH: the kernel counted " + KernelCountText.deviations(evidence);
        String sign = " ".repeat(REASON_INDENT) + style.mismatch() + " ";
        hanging(sign, Text.sanitize(words, style), Text.width(sign)).forEach(line -> lines.add(style.alarm(line)));
    }

    private void absences(PrimitiveRows block) {
        for (Map.Entry<String, List<String>> absence : block.absences().entrySet()) {
            String words =
                    "absent: " + String.join(", ", absence.getValue()) + style.pick(" — ", " - ") + absence.getKey();
            hanging("  ", Text.sanitize(words, style), REASON_INDENT).forEach(line -> lines.add(style.dim(line)));
        }
    }

    private static List<String> hanging(String first, String text, int indent) {
        return Text.wrapIndented(first, text, indent, WIDTH);
    }

    /** A name on as many lines as it takes, since its end may be what tells it from the next; but on no more than a few. */
    static List<String> nameLines(String name, Style style) {
        String clean = Text.sanitize(name, style).strip();
        return Text.width(clean) <= WIDTH
                ? List.of(clean)
                : Text.wrapIndented("", Text.cut(clean, MOST_NAME_LINES * (WIDTH - 4), style), 4, WIDTH);
    }
}
