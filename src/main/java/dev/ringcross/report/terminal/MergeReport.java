package dev.ringcross.report.terminal;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.MarkdownText;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.stats.MedianDeviation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The merged results of many hosts, for a terminal or for a pull request. */
public final class MergeReport {
    private static final int NAME = 44;
    private static final int TIME = 9;

    private final Style style;
    private final NumberFormatter figures;
    private final List<String> lines = new ArrayList<>();

    private MergeReport(Style style) {
        this.style = style;
        this.figures = new NumberFormatter(style);
    }

    /** The table, each line ended by a line feed. */
    public static String table(Merge merge, Style style) {
        MergeReport report = new MergeReport(style);
        merge.kinds().forEach(report::kind);
        report.lines.addAll(report.add("", legend(merge)));
        return String.join("\n", report.lines) + "\n";
    }

    /** The report as Markdown. */
    public static String markdown(Merge merge) {
        MergeReport report = new MergeReport(Style.PLAIN);
        merge.kinds().forEach(report::section);
        report.lines.add("<sub>" + MarkdownText.escape(legend(merge)) + "</sub>");
        return String.join("\n", report.lines) + "\n";
    }

    static String legend(Merge merge) {
        return HostLines.count(merge.files(), "file", "files")
                + ". MAD: median absolute deviation. Outlier: farther than "
                + NumberFormatter.number(merge.outlierLimit())
                + " MAD, and than " + NumberFormatter.percent(MedianDeviation.LEAST)
                + ", from the median of its kind of host, where that has " + MedianDeviation.FEWEST + " files or more.";
    }

    static String title(Kind kind) {
        return HostLines.count(kind.hosts(), "host", "hosts") + " (" + HostLines.count(kind.files(), "file", "files")
                + "): " + (kind.cpu() == null ? "unknown processor" : kind.cpu()) + ", kernel "
                + (kind.kernel() == null ? "unknown" : kind.kernel()) + ", "
                + (kind.virtualization() == null ? "virtualization unknown" : kind.virtualization()) + ", "
                + HostLines.mitigations(kind.mitigations());
    }

    private String amount(MergedCell cell, double value) {
        return figures.amount(cell.unit().equals(Cell.NANOS_PER_OPERATION), value);
    }

    private String outliers(MergedCell cell) {
        return cell.outliers().stream()
                .map(outlier -> outlier.host() + " " + amount(cell, outlier.value()) + " (" + outlier.file() + ")")
                .collect(Collectors.joining(", "));
    }

    private void kind(Kind kind) {
        add("", title(kind)).forEach(line -> lines.add(style.bold(line)));
        lines.add(style.dim(Text.left("", NAME)
                + Text.right("hosts", 6)
                + Text.right("median", TIME)
                + Text.right("MAD", TIME)
                + Text.right("min", TIME)
                + Text.right("max", TIME)));
        for (MergedCell cell : kind.cells()) {
            String name = Text.sanitize(cell.name(), style);
            boolean own = Text.width(name) > NAME;
            if (own) {
                lines.addAll(TableReport.nameLines(name, style));
            }
            lines.add(Text.left(own ? "" : name, NAME)
                    + Text.right(Integer.toString(cell.hosts()), 6)
                    + Text.right(amount(cell, cell.median()), TIME)
                    + Text.right(amount(cell, cell.mad()), TIME)
                    + Text.right(amount(cell, cell.min()), TIME)
                    + Text.right(amount(cell, cell.max()), TIME));
            if (!cell.outliers().isEmpty()) {
                add("  outliers: ", outliers(cell)).forEach(line -> lines.add(style.caution(line)));
            }
        }
        lines.add("");
    }

    private void section(Kind kind) {
        lines.add("### " + MarkdownText.escape(title(kind)));
        lines.add("");
        lines.add("| cell | hosts | median | MAD | min | max | outliers |");
        lines.add("|:--|--:|--:|--:|--:|--:|:--|");
        for (MergedCell cell : kind.cells()) {
            lines.add("| "
                    + String.join(
                            " | ",
                            MarkdownText.escape(cell.name()),
                            Integer.toString(cell.hosts()),
                            amount(cell, cell.median()),
                            amount(cell, cell.mad()),
                            amount(cell, cell.min()),
                            amount(cell, cell.max()),
                            MarkdownText.escape(outliers(cell)))
                    + " |");
        }
        lines.add("");
    }

    private List<String> add(String sign, String words) {
        return Text.wrapIndented(sign, Text.sanitize(words, style), 4, TableReport.WIDTH);
    }
}
