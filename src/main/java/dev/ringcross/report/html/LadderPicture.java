package dev.ringcross.report.html;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The ladder: a picture a group, one line a primitive, one mark with its interval a route, nanoseconds along a
 * logarithmic axis that all groups share.
 */
public final class LadderPicture {
    private static final int WIDTH = 1000;
    private static final int NAMES = 300;
    private static final int LINE = 17;
    private static final int LABEL = 12;
    private static final int LETTER = 6;
    private static final int LONGEST_NAME = 46;

    private final List<Cell> timed;
    private final List<LadderMarks.Mark> marks;
    private final UnaryOperator<String> words;
    private final LogAxis axis;
    private final List<Integer> heights;
    private final int head;

    private LadderPicture(List<Cell> timed, UnaryOperator<String> words) {
        this.timed = timed;
        this.words = words;
        this.marks = LadderMarks.of(timed);
        double[] values = Stream.concat(
                        timed.stream().map(Cell::typical), marks.stream().map(LadderMarks.Mark::nanos))
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.axis = LogAxis.about(values, NAMES, WIDTH - NAMES - 40.0);
        this.heights = heights();
        this.head =
                LABEL * (2 + heights.stream().mapToInt(Integer::intValue).max().orElse(0)) + LINE;
    }

    /** @param words the name of a mark, in the reader's language */
    public static List<Page.Picture> of(List<Cell> cells, UnaryOperator<String> words) {
        List<Cell> timed = timed(cells);
        LadderPicture ladder = new LadderPicture(timed, words);
        List<Page.Picture> pictures = new ArrayList<>();
        PrimitiveRows.byGroup(timed).forEach((group, blocks) -> {
            List<List<Cell>> rows = blocks.stream()
                    .flatMap(block -> block.variants().values().stream())
                    .toList();
            pictures.add(new Page.Picture(Text.sanitize(group, Style.PLAIN), ladder.drawn(group, rows)));
        });
        return pictures;
    }

    static List<Cell> timed(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.ok() && cell.timed() && cell.typical() != null && cell.typical() > 0)
                .toList();
    }

    private String drawn(String group, List<List<Cell>> rows) {
        int height = head + LINE * rows.size();
        Svg svg = Svg.group(WIDTH, height, group);
        axis(svg, height);
        for (int i = 0; i < marks.size(); i++) {
            mark(svg, marks.get(i), LABEL * (heights.get(i) + 1), height);
        }
        for (int i = 0; i < rows.size(); i++) {
            Cell first = rows.get(i).get(0);
            String name = (first.primitive() + " " + PrimitiveRows.words(first.params())).strip();
            svg.row(head + LINE * i);
            svg.linked(first.primitive(), 0, 4, Text.cut(name, LONGEST_NAME, Style.PLAIN));
            rows.get(i).forEach(cell -> svg.path(PrimitiveRows.routeClass(cell.route()), mark(cell, axis, 0)));
            svg.endRow();
        }
        return svg.done();
    }

    /** The line of an interval. Its middle vertex, which carries the route's shape, is the typical value. */
    static SvgPath mark(Cell cell, LogAxis axis, int y) {
        double typical = cell.typical() == null ? 0 : cell.typical();
        Interval ci95 = cell.ci95() == null ? new Interval(typical, typical) : cell.ci95();
        return new SvgPath()
                .moveTo(Math.round(axis.at(ci95.low())), y)
                .horizontalTo(Math.round(axis.at(typical)))
                .horizontalTo(Math.round(axis.at(ci95.high())));
    }

    private void axis(Svg svg, int height) {
        NumberFormatter figures = new NumberFormatter(Style.PLAIN);
        for (double decade : axis.decades()) {
            svg.line("decade", axis.at(decade), head - LINE, axis.at(decade), height);
            svg.words("axis", axis.at(decade), head - LINE - 3.0, figures.mark(true, decade));
        }
    }

    private void mark(Svg svg, LadderMarks.Mark mark, double y, int height) {
        String kind = mark.own() ? "mark" : "published";
        svg.line(kind, axis.at(mark.nanos()), y + 3, axis.at(mark.nanos()), height);
        svg.words(kind, axis.at(mark.nanos()), y, words.apply(mark.words()));
    }

    /** Places labels above each other where they would overlap, the run's own above the published ones. */
    private List<Integer> heights() {
        List<Integer> chosen = new ArrayList<>();
        Map<Boolean, Integer> first = Map.of(true, 0, false, 2);
        for (int i = 0; i < marks.size(); i++) {
            int height = first.getOrDefault(marks.get(i).own(), 0);
            while (covered(i, height, chosen)) {
                height++;
            }
            chosen.add(height);
        }
        return chosen;
    }

    private boolean covered(int one, int height, List<Integer> chosen) {
        for (int other = 0; other < chosen.size(); other++) {
            double apart = Math.abs(
                    axis.at(marks.get(one).nanos()) - axis.at(marks.get(other).nanos()));
            int wide = Text.width(words.apply(marks.get(one).words()))
                    + Text.width(words.apply(marks.get(other).words()));
            if (chosen.get(other) == height && apart < LETTER * wide / 2.0 + LETTER) {
                return true;
            }
        }
        return false;
    }
}
