package dev.ringcross.report.html;

import dev.ringcross.report.html.TablePage.Head;
import dev.ringcross.report.html.TablePage.Line;
import dev.ringcross.report.html.TablePage.Mark;
import dev.ringcross.report.html.TablePage.Section;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.stats.ComparisonVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comparison as one HTML file: the cells by the size of their change, each with its interval on an axis around 1. */
public final class CompareHtml {
    private final Comparison comparison;
    private final PageText text;

    private CompareHtml(Comparison comparison, PageText text) {
        this.comparison = comparison;
        this.text = text;
    }

    /** @param lang the language of the words: en or ko */
    public static String of(Comparison comparison, String lang) {
        return new CompareHtml(comparison, PageText.in(lang)).page().rendered();
    }

    private TablePage page() {
        return new TablePage(
                new Page.Frame(
                        text.words(),
                        text.cut(comparison.old().name() + " → "
                                + comparison.newer().name()),
                        PageAssets.tables()),
                "Ringcross compare",
                List.of(text.say("compare.margin", NumberFormatter.percent(comparison.margin()))),
                marks(),
                comparison.cells().stream()
                        .map(cell -> text.inert(cell.group()))
                        .distinct()
                        .toList(),
                List.of(sides(), new ComparedCells(comparison, text).section()),
                comparison.footnotes().stream().map(text::translate).toList());
    }

    private List<Mark> marks() {
        return Arrays.stream(ComparisonVerdict.values())
                .map(verdict -> new Mark(
                        ComparedCells.kind(verdict.word()),
                        ComparedCells.shape(verdict.word()),
                        text.word("verdict." + ComparedCells.kind(verdict.word())),
                        comparison.cells().stream()
                                .filter(cell -> cell.verdict().equals(verdict.word()))
                                .count()))
                .filter(mark -> mark.count() > 0)
                .toList();
    }

    /** How the two sides were measured, then the facts that differ. */
    private Section sides() {
        List<Line> lines = new ArrayList<>();
        lines.add(side("started", Side::startedAt));
        lines.add(side("jvms", side -> String.valueOf(side.jvms())));
        lines.add(side("seed", side -> String.valueOf(side.seed())));
        lines.add(side(
                "aa",
                side -> side.aa() == null
                        ? text.word("unknown")
                        : side.aa().held() + " / " + side.aa().rows()));
        for (FactDifference fact : comparison.facts()) {
            lines.add(text.line(
                    "differs",
                    "",
                    "≠ " + text.translate(fact.fact()),
                    List.of(fact(fact.old()), fact(fact.newer())),
                    ""));
        }
        boolean none = comparison.facts().isEmpty() && comparison.kind().equals(Comparison.FILES);
        return new Section(
                "sides",
                text.word("sides"),
                none ? List.of(text.word("sides.alike")) : List.of(),
                List.of(),
                false,
                List.of(
                        Head.prose(text.word("fact")),
                        Head.prose(text.inert(
                                text.word("old") + ": " + comparison.old().name())),
                        Head.prose(text.inert(
                                text.word("new") + ": " + comparison.newer().name()))),
                lines);
    }

    private Line side(String word, Function<Side, String> fact) {
        return text.line(
                "", "", text.word(word), List.of(fact.apply(comparison.old()), fact.apply(comparison.newer())), "");
    }

    private String fact(@Nullable String fact) {
        return fact == null ? text.word("unknown") : fact;
    }
}
