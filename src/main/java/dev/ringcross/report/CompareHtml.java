package dev.ringcross.report;

import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Interval;
import dev.ringcross.stats.Verdict;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A comparison as one HTML file: the cells by the size of what became of them, each with its interval about 1. */
public final class CompareHtml {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 18;

    /** Where the axis ends: a ratio beyond it lies at its edge. */
    private static final double FARTHEST = 4;

    private final Comparison comparison;
    private final Map<String, String> words;
    private final Figures figures = new Figures(Style.PLAIN);

    private CompareHtml(Comparison comparison, Map<String, String> words) {
        this.comparison = comparison;
        this.words = words;
    }

    /** @param lang of the words: en or ko */
    public static String of(Comparison comparison, String lang) {
        return rendered(new CompareHtml(comparison, PageWords.in(lang)).page(lang));
    }

    static String rendered(TablePage page) {
        StringOutput text = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("tables.jte", page, text);
        return text.toString();
    }

    private TablePage page(String lang) {
        List<TablePage.Line> lines = comparison.cells().stream()
                .sorted(Comparator.comparingDouble(CompareHtml::effect).reversed())
                .map(this::line)
                .toList();
        return new TablePage(
                lang,
                words,
                "Ringcross: "
                        + inert(comparison.old().name() + " → "
                                + comparison.young().name()),
                List.of(
                        inert(word("old") + ": " + CompareReport.side(comparison.old())),
                        inert(word("new") + ": " + CompareReport.side(comparison.young())),
                        inert(CompareReport.counts(comparison))),
                comparison.facts().stream()
                        .map(fact -> new Page.Fact(
                                inert(fact.fact()),
                                inert(CompareReport.fact(fact.old()) + " → " + CompareReport.fact(fact.young()))))
                        .toList(),
                List.of(new TablePage.Section(
                        word("compared"),
                        List.of(
                                word("cell"),
                                word("ratio"),
                                word("verdict"),
                                word("old"),
                                word("new"),
                                "¼ × … 1 … 4 ×"),
                        lines)),
                comparison.footnotes().stream().map(CompareHtml::inert).toList(),
                PageAssets.load());
    }

    /** How far the ratio lies from 1, in either direction; what has none comes last. */
    private static double effect(ComparedCell cell) {
        return cell.ratio() == null ? -1 : Math.abs(Math.log(cell.ratio()));
    }

    private TablePage.Line line(ComparedCell cell) {
        String name = cell.primitive() + "/" + CompareReport.route(cell) + " " + Block.words(cell.params());
        String sign = cell.verdict().equals(Verdict.SLOWER.word())
                ? "▲ "
                : cell.verdict().equals(Verdict.FASTER.word())
                        ? "▼ "
                        : cell.verdict().equals(Verdict.SAME.word()) ? "= " : "? ";
        return new TablePage.Line(
                cell.verdict().replace(' ', '-'),
                inert(name.strip()),
                cell.ratio() == null ? 0 : cell.ratio(),
                List.of(
                        inert(
                                cell.reason() == null
                                        ? CompareReport.ratio(cell, Style.PLAIN)
                                        : CompareReport.ratio(cell, Style.PLAIN) + " " + cell.reason()),
                        inert(sign + word("verdict." + cell.verdict().replace(' ', '-'))),
                        figures.amount(cell.timed(), cell.old()),
                        figures.amount(cell.timed(), cell.young())),
                picture(cell));
    }

    private String picture(ComparedCell cell) {
        if (cell.ratio() == null) {
            return "";
        }
        LogAxis axis = new LogAxis(1 / FARTHEST, FARTHEST, 6, WIDTH - 12.0);
        Svg svg = new Svg(WIDTH, HEIGHT, CompareReport.ratio(cell, Style.PLAIN));
        double margin = 1 + comparison.margin();
        svg.bar("margin", axis.at(1 / margin), 0, axis.at(margin) - axis.at(1 / margin), HEIGHT);
        svg.line("mark", axis.at(1), 0, axis.at(1), HEIGHT);
        Interval ci95 = cell.ci95();
        if (ci95 != null) {
            svg.line("interval", axis.at(ci95.low()), HEIGHT / 2, axis.at(ci95.high()), HEIGHT / 2);
        }
        return svg.dot("ratio", axis.at(cell.ratio()), HEIGHT / 2, 3.5, "").done();
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }

    private static String inert(String words) {
        return Text.inert(words, Style.PLAIN);
    }
}
