package dev.ringcross.report.terminal;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Interval;
import dev.ringcross.result.SelfTest;
import dev.ringcross.result.SelfTest.CellRecord;
import dev.ringcross.result.SelfTest.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A self-test for a terminal: a block for each cell, each share with its exact 95 % interval. */
public final class SelfTestReport {
    private static final int LABEL = 40;

    private final SelfTest test;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private SelfTestReport(SelfTest test, Style style) {
        this.test = test;
        this.style = style;
    }

    /** The table, each line ended by a line feed. */
    public static String of(SelfTest test, Style style) {
        SelfTestReport report = new SelfTestReport(test, style);
        report.head();
        test.cells().forEach(report::cell);
        report.foot();
        return report.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void head() {
        String what = test.kind().equals(SelfTest.AA)
                ? "the same thing compared with itself"
                : "one side made slower by " + added();
        lines.add(Text.sanitize(
                "selftest " + test.kind() + ": " + what + ", " + test.runs() + " times, each with "
                        + HostLines.count(test.jvms(), "fresh JVM", "fresh JVMs"),
                style));
        lines.add(Text.sanitize(
                "  Ringcross " + test.tool().version() + ", margin " + NumberFormatter.percent(test.margin())
                        + ", seed " + test.seed() + ", " + test.startedAt() + (test.complete() ? "" : ", interrupted"),
                style));
    }

    private String added() {
        return test.injectNanos() > 0
                ? NumberFormatter.number(test.injectNanos()) + " ns an operation"
                : NumberFormatter.percent(test.injectShare());
    }

    private void cell(CellRecord cell) {
        boolean aa = test.kind().equals(SelfTest.AA);
        lines.add("");
        lines.add(style.bold(Text.sanitize(cell.name(), style)) + ", "
                + cell.excludesOne().among() + " comparisons");
        row(aa ? "interval excludes 1" : "interval lies above 1", share(cell.excludesOne()) + band(cell));
        row("called faster", share(cell.faster()));
        row("called slower", share(cell.slower()));
        row("median ratio", number(cell.medianRatio(), "%.4f"));
        row("median difference", number(cell.medianDifferenceNs(), "%.2f ns"));
        if (cell.near() != null) {
            row("difference within a quarter of it", share(cell.near()));
        }
        row(
                "median half-width",
                cell.medianHalfWidth() == null ? "?" : NumberFormatter.percent(cell.medianHalfWidth()));
        row("half-width at most " + NumberFormatter.percent(SelfTest.NARROW), share(cell.narrow()));
        if (!aa) {
            row("  of those, interval lies above 1", share(cell.foundOfNarrow()));
            row("  of those, called slower", share(cell.slowerOfNarrow()));
        }
    }

    private String band(CellRecord cell) {
        Interval wanted = cell.wanted();
        if (wanted == null) {
            return "";
        }
        String words = String.format(Locale.ROOT, "%.0f to %.0f", wanted.low(), wanted.high());
        return cell.inBand() ? "; in the band (" + words + ")" : "; " + style.alarm("NOT in the band (" + words + ")");
    }

    private void foot() {
        lines.add("");
        if (test.kind().equals(SelfTest.AA)) {
            lines.add(
                    "95 % intervals miss the truth in 5 of 100 comparisons; the band allows for chance (binomial, 95 %).");
        } else {
            lines.add(
                    "Found: the interval of the ratio lies above 1. A verdict also needs a change beyond the margin.");
        }
        lines.add("In brackets: the exact binomial (Clopper-Pearson) 95 % interval of each share.");
    }

    private void row(String label, String value) {
        lines.add("  " + Text.left(label, LABEL) + value);
    }

    private static String share(Share share) {
        Interval ci95 = share.ci95();
        return ci95 == null
                ? "0 of 0"
                : share.hits() + " of " + share.among() + ", "
                        + NumberFormatter.percent((double) share.hits() / share.among()) + " ["
                        + NumberFormatter.percent(ci95.low())
                        + ", " + NumberFormatter.percent(ci95.high()) + "]";
    }

    private static String number(@Nullable Double value, String format) {
        return value == null ? "?" : String.format(Locale.ROOT, format, value);
    }
}
