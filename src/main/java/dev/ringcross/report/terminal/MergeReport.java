package dev.ringcross.report.terminal;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.MarkdownText;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.result.Warning;
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
        merge.kinds().forEach(kind -> report.kind(kind, merge.groupedBy()));
        report.lines.addAll(report.add("", legend(merge)));
        merge.warnings()
                .forEach(warning ->
                        report.add("warning: ", words(warning)).forEach(line -> report.lines.add(style.caution(line))));
        return String.join("\n", report.lines) + "\n";
    }

    /** The report as Markdown. */
    public static String markdown(Merge merge) {
        MergeReport report = new MergeReport(Style.PLAIN);
        merge.kinds().forEach(kind -> report.section(kind, merge.groupedBy()));
        merge.warnings().forEach(warning -> {
            report.lines.add("**Warning:** " + MarkdownText.escape(words(warning)));
            report.lines.add("");
        });
        report.lines.add("<sub>" + MarkdownText.escape(legend(merge)) + "</sub>");
        return String.join("\n", report.lines) + "\n";
    }

    static String legend(Merge merge) {
        return HostLines.count(merge.files(), "file", "files")
                + (merge.olderFiles() > 0 ? ", and " + merge.olderFiles() + " from before " + merge.since() : "")
                + (merge.leftOut().isEmpty() ? "" : ", and " + merge.leftOut().size() + " left out")
                + ". MAD: median absolute deviation. Outlier: farther than "
                + NumberFormatter.number(merge.outlierLimit())
                + " MAD, and than " + NumberFormatter.percent(MedianDeviation.LEAST)
                + ", from the median of its kind of host, where that has " + MedianDeviation.FEWEST + " files or more.";
    }

    private static String words(Warning warning) {
        return warning.message() + "; " + warning.remedy();
    }

    static String title(Kind kind, List<String> groupedBy) {
        return HostLines.count(kind.hosts(), "host", "hosts") + " (" + HostLines.count(kind.files(), "file", "files")
                + "): "
                + groupedBy.stream()
                        .map(word -> trait(kind.traits(), Trait.of(word)))
                        .collect(Collectors.joining(", "));
    }

    private static String trait(HostTraits traits, Trait trait) {
        if (trait == Trait.MITIGATIONS) {
            return HostLines.mitigations(traits.mitigations());
        }
        String value = traits.value(trait);
        String name = switch (trait) {
            case CPU -> "processor";
            case ARCH -> "architecture";
            default -> trait.word();
        };
        if (value == null) {
            return name + " unknown";
        }
        return trait == Trait.KERNEL || trait == Trait.CONTAINER ? name + " " + value : value;
    }

    private String amount(MergedCell cell, double value) {
        return figures.amount(cell.unit().equals(Cell.NANOS_PER_OPERATION), value);
    }

    private String outliers(MergedCell cell) {
        int others = cell.outlierFiles() - cell.outliers().size();
        return cell.outliers().stream()
                        .map(outlier ->
                                outlier.host() + " " + amount(cell, outlier.value()) + " (" + outlier.file() + ")")
                        .collect(Collectors.joining(", "))
                + (others > 0 ? ", and " + others + " more" : "");
    }

    private void kind(Kind kind, List<String> groupedBy) {
        add("", title(kind, groupedBy)).forEach(line -> lines.add(style.bold(line)));
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

    private void section(Kind kind, List<String> groupedBy) {
        lines.add("### " + MarkdownText.escape(title(kind, groupedBy)));
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
