package dev.ringcross.report.html;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A table a primitive: each route with its place on the primitive's axis, its numbers, or the reason for none. */
final class PrimitiveTables {
    private static final NumberFormatter FIGURES = new NumberFormatter(Style.PLAIN);

    private final UnaryOperator<String> translate;

    private PrimitiveTables(UnaryOperator<String> translate) {
        this.translate = translate;
    }

    /** @param translate a reason or a sentence in the reader's language */
    static List<Page.Group> of(List<Cell> cells, UnaryOperator<String> translate) {
        PrimitiveTables tables = new PrimitiveTables(translate);
        List<Page.Group> groups = new ArrayList<>();
        PrimitiveRows.byGroup(cells)
                .forEach((name, blocks) -> groups.add(new Page.Group(
                        inert(name), blocks.stream().map(tables::primitive).toList())));
        return groups;
    }

    private Page.Primitive primitive(PrimitiveRows block) {
        List<Cell> cells =
                block.variants().values().stream().flatMap(List::stream).toList();
        RoutesPicture picture = new RoutesPicture(cells);
        Map<String, String> absences = new LinkedHashMap<>();
        block.absences().forEach((reason, routes) -> absences.put(String.join(", ", routes), reason));
        return new Page.Primitive(
                inert(block.primitive()),
                picture.low(),
                picture.high(),
                picture.numbers(),
                cells.stream().map(cell -> row(cell, picture)).toList(),
                absences.entrySet().stream()
                        .map(one -> new Page.Fact(inert(one.getKey()), translate.apply(one.getValue())))
                        .toList());
    }

    private Page.Row row(Cell cell, RoutesPicture picture) {
        boolean excess = cell.excess() != null && cell.excess().ns() != null;
        return new Page.Row(
                PrimitiveRows.routeClass(cell.route()),
                inert((cell.route() + " " + PrimitiveRows.words(cell.params())).strip()),
                picture.of(cell),
                cell.typical() == null ? "" : FIGURES.amountWithInterval(cell),
                cell.quiet() == null ? "" : FIGURES.quiet(cell),
                excess ? FIGURES.excess(cell.excess()) : "",
                cell.evidence() == null ? "" : entries(cell.evidence()),
                cell.reason() == null ? "" : translate.apply(cell.reason()),
                translate.apply(FIGURES.modes(cell)));
    }

    /** Kernel entries per operation, and whether all counts are as declared. */
    private static String entries(Evidence evidence) {
        String counted =
                evidence.kernelEntries() == null ? "–" : NumberFormatter.perOperation(evidence.kernelEntries());
        if (Boolean.FALSE.equals(evidence.agrees())) {
            return counted + " ✗";
        }
        return evidence.isVerified() ? counted + " ✓" : counted;
    }

    private static String inert(String words) {
        return Text.sanitize(words, Style.PLAIN);
    }
}
