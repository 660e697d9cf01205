package dev.ringcross.report.html;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.result.Cell;
import java.util.List;
import java.util.Objects;

/**
 * A primitive's routes, each in its row of the table: the typical value with its interval on an axis that the rows share.
 * The page's script adds all samples as a strip, from the result that the page carries.
 */
final class RoutesPicture {
    /** The width, as in the style sheet; the script reads the axis from the table. */
    static final int WIDTH = 300;

    private static final int HEIGHT = 22;
    private static final int EDGE = 16;
    private static final int Y = 13;

    private final LogAxis axis;
    private final boolean timed;

    RoutesPicture(List<Cell> cells) {
        this.timed = cells.stream().allMatch(Cell::timed);
        this.axis = LogAxis.about(
                cells.stream()
                        .flatMap(cell -> cell.samples().stream().flatMap(List::stream))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray(),
                EDGE,
                WIDTH - 2.0 * EDGE);
    }

    /** The picture of a cell; empty where it has no number. */
    String of(Cell cell) {
        return cell.ok() && cell.typical() != null
                ? Svg.decoration(WIDTH, HEIGHT)
                        .path("", LadderPicture.mark(cell, axis, Y))
                        .done()
                : "";
    }

    /** The ends of the axis, for the column's head. */
    String low() {
        return new NumberFormatter(Style.PLAIN).mark(timed, axis.lowest());
    }

    String high() {
        return new NumberFormatter(Style.PLAIN).mark(timed, axis.highest());
    }

    /** The axis as numbers: lowest and highest value, left edge and width in pixels. */
    String numbers() {
        return axis.lowest() + " " + axis.highest() + " " + EDGE + " " + (WIDTH - 2 * EDGE);
    }
}
