package dev.ringcross.report.html;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ladder's numbers: a line a primitive, a column a route; and the marks beside it, with their sources. */
final class LadderTable {
    private LadderTable() {}

    static Page.Table of(List<Cell> cells, List<String> routes, UnaryOperator<String> words) {
        List<Page.Rows> groups = new ArrayList<>();
        PrimitiveRows.byGroup(LadderPicture.timed(cells))
                .forEach((group, blocks) -> groups.add(new Page.Rows(
                        Text.sanitize(group, Style.PLAIN),
                        blocks.stream()
                                .flatMap(block -> block.variants().values().stream())
                                .map(row -> line(row, routes))
                                .toList())));
        return new Page.Table(
                words.apply("ladder.title"),
                Stream.concat(Stream.of(words.apply("primitive")), routes.stream())
                        .toList(),
                groups);
    }

    private static Page.Line line(List<Cell> row, List<String> routes) {
        NumberFormatter figures = new NumberFormatter(Style.PLAIN);
        Map<String, Cell> byRoute =
                row.stream().collect(Collectors.toMap(Cell::route, Function.identity(), (first, same) -> first));
        Cell any = row.get(0);
        return new Page.Line(
                "",
                Text.sanitize((any.primitive() + " " + PrimitiveRows.words(any.params())).strip(), Style.PLAIN),
                "",
                routes.stream()
                        .map(byRoute::get)
                        .map(cell -> cell == null ? "" : figures.amountWithInterval(cell))
                        .toList());
    }

    /** @param translate a source in the reader's language */
    static Page.Table marks(List<Cell> cells, UnaryOperator<String> words, UnaryOperator<String> translate) {
        NumberFormatter figures = new NumberFormatter(Style.PLAIN);
        return new Page.Table(
                words.apply("marks"),
                List.of(words.apply("mark"), words.apply("typical"), words.apply("source")),
                List.of(new Page.Rows(
                        "",
                        LadderMarks.of(LadderPicture.timed(cells)).stream()
                                .map(mark -> new Page.Line(
                                        mark.own() ? "own" : "published",
                                        words.apply(mark.words()),
                                        "",
                                        List.of(figures.time(mark.nanos()), translate.apply(mark.source()))))
                                .toList())));
    }
}
