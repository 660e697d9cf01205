package dev.ringcross.report.terminal;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.TableOptions;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Result;
import dev.ringcross.result.Tail;
import dev.ringcross.stats.LatencyHistogram;
import java.util.ArrayList;
import java.util.List;

/** Sampled single operations: percentiles, and histograms with a bar for each power of two. */
final class TailBlock {
    private static final int NAME = 40;
    private static final int TIME = 9;
    private static final int COUNT = 10;
    private static final int BAR = 50;
    private static final String NO_TAIL =
            "No single operations were sampled: each must be one call that takes a microsecond or more.";

    private final Style style;
    private final NumberFormatter figures;
    private final List<String> lines = new ArrayList<>();

    private TailBlock(Style style) {
        this.style = style;
        this.figures = new NumberFormatter(style);
    }

    static List<String> lines(Result result, TableOptions details, Style style) {
        TailBlock block = new TailBlock(style);
        if (details.percentiles()) {
            block.percentiles(result);
        }
        if (details.histograms()) {
            block.histograms(result);
        }
        return block.lines;
    }

    private void percentiles(Result result) {
        String title = Text.left("PERCENTILES", NAME);
        StringBuilder columns = new StringBuilder();
        for (String column : List.of("p50", "p90", "p99", "p99.9", "max")) {
            columns.append(Text.right(column, TIME));
        }
        lines.add("");
        lines.add(style.bold(title) + style.dim(columns + Text.right("sampled", COUNT)));
        int before = lines.size();
        for (Cell cell : result.cells()) {
            Tail tail = cell.tail();
            if (tail != null) {
                String name = Text.sanitize(cell.name(), style);
                if (Text.width(name) >= NAME) {
                    lines.add(Text.cut(name, TableReport.WIDTH, style));
                    name = "";
                }
                lines.add(Text.left(name, NAME) + row(tail));
            }
        }
        if (lines.size() == before) {
            lines.add(NO_TAIL);
        }
    }

    private String row(Tail tail) {
        StringBuilder row = new StringBuilder();
        for (double time : new double[] {tail.p50(), tail.p90(), tail.p99(), tail.p999(), tail.max()}) {
            row.append(Text.right(figures.time(time), TIME));
        }
        return row + Text.right(Long.toString(tail.count()), COUNT);
    }

    private void histograms(Result result) {
        int before = lines.size();
        for (Cell cell : result.cells()) {
            Tail tail = cell.tail();
            if (tail != null) {
                lines.add("");
                lines.add(style.bold(Text.cut(Text.sanitize(cell.name(), style), TableReport.WIDTH, style)));
                histogram(LatencyHistogram.decoded(tail.histogram()).octaves());
            }
        }
        if (lines.size() == before) {
            lines.addAll(List.of("", NO_TAIL));
        }
    }

    private void histogram(List<LatencyHistogram.Octave> octaves) {
        long most =
                octaves.stream().mapToLong(LatencyHistogram.Octave::count).max().orElse(1);
        for (LatencyHistogram.Octave octave : octaves) {
            int bar = (int) Math.ceil((double) BAR * octave.count() / most);
            String span = Text.right(figures.time((double) octave.fromNanos()), TIME)
                    + Text.right("to " + figures.time((double) octave.toNanos()), TIME + 4);
            String row = span + Text.right(Long.toString(octave.count()), COUNT) + "  "
                    + style.pick("█", "#").repeat(bar);
            lines.add(row.stripTrailing());
        }
    }
}
