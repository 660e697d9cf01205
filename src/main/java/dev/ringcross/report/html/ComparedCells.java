package dev.ringcross.report.html;

import dev.ringcross.report.html.TablePage.Head;
import dev.ringcross.report.html.TablePage.Line;
import dev.ringcross.report.html.TablePage.Section;
import dev.ringcross.report.terminal.CompareReport;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Interval;
import dev.ringcross.stats.ComparisonVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The table of a comparison's cells, by the size of their change. */
final class ComparedCells {
    private final Comparison comparison;
    private final PageText text;
    private final NumberFormatter figures = new NumberFormatter(Style.PLAIN);
    private final boolean hasQuiet;

    ComparedCells(Comparison comparison, PageText text) {
        this.comparison = comparison;
        this.text = text;
        this.hasQuiet = CompareReport.hasQuiet(comparison);
    }

    Section section() {
        return new Section(
                "cells",
                text.word("compared"),
                List.of(text.word("compared.hint")),
                List.of(),
                true,
                heads(),
                comparison.cells().stream()
                        .sorted(Comparator.comparingInt(ComparedCells::rank)
                                .thenComparing(Comparator.comparingDouble(ComparedCells::effect)
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

    /** A verdict as a class of the style sheet. */
    static String kind(String verdict) {
        return verdict.replace(' ', '-');
    }

    /** The shape of a verdict, for those who do not tell the colours apart. */
    static String shape(String verdict) {
        return switch (kind(verdict)) {
            case "slower" -> "▲";
            case "faster" -> "▼";
            case "same" -> "■";
            case "not-resolved" -> "○";
            default -> "–";
        };
    }
}
