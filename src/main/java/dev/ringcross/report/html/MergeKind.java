package dev.ringcross.report.html;

import dev.ringcross.report.html.TablePage.Head;
import dev.ringcross.report.html.TablePage.Line;
import dev.ringcross.report.html.TablePage.Section;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.MergedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The cells of one kind of host: median, spread and outliers. */
final class MergeKind {
    /** The most outliers of a cell that are named, the farthest first; the others are counted. */
    static final int NAMED = 3;

    private final PageText text;
    private final MergeTraits traits;
    private final Kind kind;
    private final int number;
    private final NumberFormatter figures = new NumberFormatter(Style.PLAIN);

    MergeKind(PageText text, MergeTraits traits, Kind kind, int number) {
        this.text = text;
        this.traits = traits;
        this.kind = kind;
        this.number = number;
    }

    static String id(int number) {
        return "kind-" + number;
    }

    Section section() {
        List<Page.Fact> facts = new ArrayList<>(traits.facts(kind.traits()));
        facts.add(fact("hosts.files", kind.hosts() + " / " + kind.files()));
        return new Section(
                id(number),
                text.say("kind.number", String.valueOf(number)) + ": " + traits.title(kind.traits()),
                List.of(),
                facts,
                true,
                List.of(
                        Head.prose(text.word("cell")),
                        Head.number(text.word("hosts")),
                        Head.number(text.word("median")),
                        Head.number("MAD"),
                        Head.number(text.word("least")),
                        Head.number(text.word("most")),
                        Head.prose(text.word("outliers")),
                        Head.prose("¼ × … " + text.word("median") + " … 4 ×")),
                kind.cells().stream().map(this::line).toList());
    }

    private Page.Fact fact(String word, String value) {
        return new Page.Fact(text.word(word), text.cut(value.isEmpty() ? text.word("none") : value));
    }

    private Line line(MergedCell cell) {
        boolean timed = cell.unit().equals(Cell.NANOS_PER_OPERATION);
        return text.line(
                cell.outliers().isEmpty() ? "" : "outlier",
                cell.group(),
                MergeHtml.name(cell),
                List.of(
                        String.valueOf(cell.hosts()),
                        figures.amount(timed, cell.median()),
                        figures.amount(timed, cell.mad()),
                        figures.amount(timed, cell.min()),
                        figures.amount(timed, cell.max()),
                        outliers(cell, timed)),
                picture(cell));
    }

    private String outliers(MergedCell cell, boolean timed) {
        String named = cell.outliers().stream()
                .limit(NAMED)
                .map(one -> shape(one.value() > cell.median()) + " " + text.cut(one.host()) + " "
                        + figures.amount(timed, one.value()))
                .collect(Collectors.joining(", "));
        int others = cell.outlierFiles() - NAMED;
        return others > 0 ? named + ", " + text.say("others", String.valueOf(others)) : named;
    }

    static String shape(boolean dearer) {
        return dearer ? "▲" : "▼";
    }

    /**
     * The picture of a cell's values from the smallest to the largest; the band of one MAD around the median holds half
     * of them.
     */
    private String picture(MergedCell cell) {
        double median = cell.median();
        if (!(median > 0)) {
            return "";
        }
        RatioStrip strip = new RatioStrip()
                .band((median - cell.mad()) / median, (median + cell.mad()) / median)
                .line(cell.min() / median, cell.max() / median);
        cell.outliers().stream().limit(NAMED).forEach(one -> {
            if (one.value() > median) {
                strip.dearer(one.value() / median);
            } else {
                strip.cheaper(one.value() / median);
            }
        });
        return strip.done();
    }

    /** {@code 2.31 ×}. */
    static String times(double ratio) {
        return ratio < 100 ? NumberFormatter.number(ratio) + " ×" : String.format(Locale.ROOT, "%.0f ×", ratio);
    }
}
