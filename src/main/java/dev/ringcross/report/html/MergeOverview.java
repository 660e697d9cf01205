package dev.ringcross.report.html;

import dev.ringcross.report.html.TablePage.Head;
import dev.ringcross.report.html.TablePage.Line;
import dev.ringcross.report.html.TablePage.Section;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.result.Merge.Outlier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row for each kind of host, and for each file that lies far from its kind. */
final class MergeOverview {
    /** The most rows of a table; the number of rows left out stands above it. */
    static final int MOST_ROWS = 1000;

    private final PageText text;
    private final MergeTraits traits;
    private final List<Kind> kinds;
    private final NumberFormatter figures = new NumberFormatter(Style.PLAIN);

    MergeOverview(PageText text, MergeTraits traits, List<Kind> kinds) {
        this.text = text;
        this.traits = traits;
        this.kinds = kinds;
    }

    /** @param shown how many kinds have a table of their own, to link to */
    Section kinds(int shown) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(kinds.size(), MOST_ROWS); i++) {
            lines.add(linked(kind(kinds.get(i), i + 1), i < shown ? MergeKind.id(i + 1) : ""));
        }
        List<Head> heads = new ArrayList<>(List.of(Head.prose(text.word("kind"))));
        heads.addAll(traits.heads());
        heads.addAll(List.of(
                Head.number(text.word("hosts")),
                Head.number(text.word("files")),
                Head.number(text.word("values.far"))));
        return new Section(
                "kinds", text.word("kinds"), text.left(kinds.size(), MOST_ROWS), List.of(), false, heads, lines);
    }

    private Line kind(Kind kind, int number) {
        int far = kind.cells().stream().mapToInt(MergedCell::outlierFiles).sum();
        List<String> cells = new ArrayList<>(traits.cells(kind.traits()));
        cells.addAll(List.of(String.valueOf(kind.hosts()), String.valueOf(kind.files()), String.valueOf(far)));
        return text.line("", "", text.say("kind.number", String.valueOf(number)), cells, "");
    }

    /** The outliers of one file: in how many cells, and which lies farthest away. */
    private static final class Far {
        private final Outlier first;
        private final int kind;
        private int cells;
        private double farthest = 1;
        private MergedCell where;
        private Outlier there;

        Far(Outlier first, int kind, MergedCell where) {
            this.first = first;
            this.kind = kind;
            this.where = where;
            this.there = first;
        }

        void add(Outlier one, MergedCell cell) {
            double ratio = one.value() / cell.median();
            cells++;
            if (cells == 1 || distance(ratio) > distance(farthest)) {
                farthest = ratio;
                where = cell;
                there = one;
            }
        }

        static double distance(double ratio) {
            return ratio > 0 ? Math.abs(Math.log(ratio)) : Double.MAX_VALUE;
        }
    }

    /** The hosts that lie far from their kind, those with the most outliers first; empty when there are none. */
    Optional<Section> hosts(int shown) {
        List<Far> all = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            all.addAll(far(kinds.get(i), i + 1));
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "far",
                text.word("far"),
                text.left(all.size(), MOST_ROWS),
                List.of(),
                false,
                List.of(
                        Head.prose(text.word("host")),
                        Head.prose(text.word("kind")),
                        Head.number(text.word("cells.far")),
                        Head.prose(text.word("farthest")),
                        Head.number(text.word("value")),
                        Head.number(text.word("median")),
                        Head.number(text.word("of.median")),
                        Head.prose(text.word("file"))),
                all.stream()
                        .sorted(Comparator.comparingInt((Far far) -> far.cells).reversed())
                        .limit(MOST_ROWS)
                        .map(far -> linked(line(far), far.kind <= shown ? MergeKind.id(far.kind) : ""))
                        .toList()));
    }

    private List<Far> far(Kind kind, int number) {
        Map<String, Far> byFile = new LinkedHashMap<>();
        for (MergedCell cell : kind.cells()) {
            for (Outlier one : cell.outliers()) {
                byFile.computeIfAbsent(one.file(), unseen -> new Far(one, number, cell))
                        .add(one, cell);
            }
        }
        return List.copyOf(byFile.values());
    }

    private Line line(Far far) {
        boolean timed = far.where.unit().equals(Cell.NANOS_PER_OPERATION);
        int of = kinds.get(far.kind - 1).cells().size();
        return text.line(
                "outlier",
                "",
                far.first.host(),
                List.of(
                        text.say("kind.number", String.valueOf(far.kind)),
                        far.cells + " / " + of,
                        cut(MergeHtml.name(far.where)),
                        MergeKind.shape(far.farthest > 1) + " " + figures.amount(timed, far.there.value()),
                        figures.amount(timed, far.where.median()),
                        MergeKind.times(far.farthest),
                        cut(far.first.file())),
                "");
    }

    private static Line linked(Line line, String link) {
        return new Line(line.kind(), line.group(), line.name(), link, line.cells(), line.picture());
    }

    private String cut(String words) {
        return text.cut(words);
    }
}
