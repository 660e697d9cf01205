package dev.ringcross.report.html;

import dev.ringcross.report.html.TablePage.Head;
import dev.ringcross.report.html.TablePage.Line;
import dev.ringcross.report.html.TablePage.Mark;
import dev.ringcross.report.html.TablePage.Section;
import dev.ringcross.report.terminal.CompareReport;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.FactDifference;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.result.Interval;
import dev.ringcross.stats.ComparisonVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comparison as one HTML file: the cells by the size of their change, each with its interval on an axis around 1. */
public final class CompareHtml {
    private final Comparison comparison;
    private final PageText text;
    private final NumberFormatter figures = new NumberFormatter(Style.PLAIN);
    private final boolean hasQuiet;

    private CompareHtml(Comparison comparison, PageText text) {
        this.comparison = comparison;
        this.hasQuiet = CompareReport.hasQuiet(comparison);
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
                List.of(sides(), cells()),
                comparison.footnotes().stream().map(text::translate).toList());
    }

    private List<Mark> marks() {
        return Arrays.stream(ComparisonVerdict.values())
                .map(verdict -> new Mark(
                        kind(verdict.word()),
                        shape(verdict.word()),
                        text.word("verdict." + kind(verdict.word())),
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

    private Section cells() {
        return new Section(
                "cells",
                text.word("compared"),
                List.of(text.word("compared.hint")),
                List.of(),
                true,
                heads(),
                comparison.cells().stream()
                        .sorted(Comparator.comparingInt(CompareHtml::rank)
                                .thenComparing(Comparator.comparingDouble(CompareHtml::effect)
                                        .reversed()))
                        .map(this::line)
                        .toList());
    }

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>(List.of(
                Head.prose(text.word("cell")),
                Head.number(text.word("ratio")),
                Head.number(text.word("interval")),
                Head.prose(text.word("verdict"))));
        if (hasQuiet) {
            heads.add(Head.number(text.word("old.quiet")));
            heads.add(Head.number(text.word("new.quiet")));
        }
        heads.add(Head.number(text.word("old")));
        heads.add(Head.number(text.word("new")));
        heads.add(Head.prose("¼ × … 1 … 4 ×"));
        return heads;
    }

    /**
     * The order of the cells: resolved changes come before changes that may be zero, however far their ratio lies from
     * 1.
     */
    private static int rank(ComparedCell cell) {
        if (cell.ratio() == null) {
            return 2;
        }
        return cell.verdict().equals(ComparisonVerdict.SLOWER.word())
                        || cell.verdict().equals(ComparisonVerdict.FASTER.word())
                ? 0
                : 1;
    }

    /** The distance of the ratio from 1, in either direction. */
    private static double effect(ComparedCell cell) {
        return cell.ratio() == null ? 0 : Math.abs(Math.log(cell.ratio()));
    }

    private Line line(ComparedCell cell) {
        Interval ci95 = cell.ci95();
        String verdict = shape(cell.verdict()) + " " + text.word("verdict." + kind(cell.verdict()))
                + (cell.crossCheckDisagrees() ? ", " + text.word("ranks.disagree") : "")
                + (cell.reason() == null ? "" : ": " + text.translate(cell.reason()));
        List<String> figuresOfCell = new ArrayList<>(List.of(
                cell.ratio() == null ? "" : NumberFormatter.number(cell.ratio()) + " ×",
                ci95 == null
                        ? ""
                        : "[" + NumberFormatter.number(ci95.low()) + ", " + NumberFormatter.number(ci95.high()) + "]",
                verdict));
        if (hasQuiet) {
            figuresOfCell.add(figures.quiet(cell.timed(), cell.oldQuiet(), cell.quietEstimated()));
            figuresOfCell.add(figures.quiet(cell.timed(), cell.newQuiet(), cell.quietEstimated()));
        }
        figuresOfCell.add(figures.amount(cell.timed(), cell.old()));
        figuresOfCell.add(figures.amount(cell.timed(), cell.newer()));
        return text.line(
                kind(cell.verdict()),
                cell.group(),
                cell.primitive() + "/" + CompareReport.route(cell) + " " + PrimitiveRows.words(cell.params()),
                figuresOfCell,
                picture(cell));
    }

    private String picture(ComparedCell cell) {
        Double ratio = cell.ratio();
        if (ratio == null) {
            return "";
        }
        double margin = 1 + comparison.margin();
        RatioStrip strip = new RatioStrip().band(1 / margin, margin);
        if (cell.ci95() != null) {
            strip.line(cell.ci95().low(), cell.ci95().high());
        }
        return (switch (kind(cell.verdict())) {
                    case "slower" -> strip.dearer(ratio);
                    case "faster" -> strip.cheaper(ratio);
                    case "same" -> strip.alike(ratio);
                    default -> strip.open(ratio);
                })
                .done();
    }

    private static String kind(String verdict) {
        return verdict.replace(' ', '-');
    }

    private static String shape(String verdict) {
        return switch (kind(verdict)) {
            case "slower" -> "▲";
            case "faster" -> "▼";
            case "same" -> "■";
            case "not-resolved" -> "○";
            default -> "–";
        };
    }
}
