package dev.ringcross.report.html;

import dev.ringcross.report.html.CurveData.Curve;
import dev.ringcross.report.html.CurveData.Line;
import dev.ringcross.report.html.CurveData.Point;
import dev.ringcross.report.terminal.ClaimReport;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers under the picture of a curve. */
public final class CurveTable {
    private static final NumberFormatter FIGURES = new NumberFormatter(Style.PLAIN);

    private CurveTable() {}

    public static Page.Table of(Curve curve) {
        List<Double> places = curve.places();
        List<String> head = new ArrayList<>(List.of(Text.sanitize(curve.parameter(), Style.PLAIN)));
        places.forEach(x -> head.add(ClaimReport.parameter(x)));
        List<Page.Line> lines = curve.lines().stream()
                .map(line -> line(curve.timed(), line, places))
                .toList();
        return new Page.Table(curve.name(), head, List.of(new Page.Rows("", lines)));
    }

    private static Page.Line line(boolean timed, Line line, List<Double> places) {
        Map<Double, String> cells = new HashMap<>();
        line.points().forEach(point -> cells.put(point.x(), words(timed, point)));
        return new Page.Line(
                line.routeClass(),
                line.name(),
                "",
                places.stream().map(x -> cells.getOrDefault(x, "")).toList());
    }

    /** The value of a point with its interval, whose bounds may have other units. */
    static String words(boolean timed, Point point) {
        return FIGURES.amount(timed, point.typical()) + " [" + FIGURES.amount(timed, point.low()) + ", "
                + FIGURES.amount(timed, point.high()) + "]";
    }
}
