package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.MergedCell;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Many hosts as one HTML file: a section a kind of host, what lies far from its kind named. */
public final class MergeHtml {
    private final Merge merge;
    private final Map<String, String> words;
    private final Figures figures = new Figures(Style.PLAIN);

    private MergeHtml(Merge merge, Map<String, String> words) {
        this.merge = merge;
        this.words = words;
    }

    /** @param lang of the words: en or ko */
    public static String of(Merge merge, String lang) {
        MergeHtml html = new MergeHtml(merge, PageWords.in(lang));
        return CompareHtml.rendered(new TablePage(
                lang,
                html.words,
                "Ringcross: " + HostLines.count(merge.files(), "file", "files"),
                List.of(Text.inert(MergeReport.legend(merge), Style.PLAIN)),
                List.of(),
                merge.kinds().stream().map(html::section).toList(),
                List.of(),
                PageAssets.load()));
    }

    private TablePage.Section section(Kind kind) {
        return new TablePage.Section(
                Text.inert(MergeReport.title(kind), Style.PLAIN),
                List.of(word("cell"), word("median"), "MAD", word("least"), word("most"), word("outliers")),
                kind.cells().stream().map(this::line).toList());
    }

    private TablePage.Line line(MergedCell cell) {
        boolean timed = cell.unit().equals(Cell.NANOS_PER_OPERATION);
        String outliers = cell.outliers().stream()
                .map(one -> one.host() + " " + figures.amount(timed, one.value()))
                .collect(Collectors.joining(", "));
        return new TablePage.Line(
                outliers.isEmpty() ? "" : "outlier",
                Text.inert(MergeReport.name(cell), Style.PLAIN),
                cell.median(),
                List.of(
                        figures.amount(timed, cell.median()),
                        figures.amount(timed, cell.mad()),
                        figures.amount(timed, cell.min()),
                        figures.amount(timed, cell.max()),
                        Text.inert(outliers, Style.PLAIN)),
                "");
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
