package dev.ringcross.report;

import com.google.gson.Gson;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Cells along a parameter that is a number: the curves of a report. */
final class CurveData {
    private static final Gson GSON = new Gson();
    private static final int FEWEST = 3;

    private CurveData() {}

    /** @param points x, typical, lower and upper bound, ascending by x */
    record Line(String name, List<List<Double>> points) {}

    /** One picture: a primitive by one of its parameters. */
    record Curve(String primitive, String parameter, boolean timed, List<Line> lines) {}

    static List<Curve> of(List<Cell> cells) {
        Map<String, Map<String, Map<Double, Cell>>> byCurve = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (cell.ok() && cell.typical() != null) {
                cell.params().keySet().forEach(parameter -> add(byCurve, cell, parameter));
            }
        }
        List<Curve> curves = new ArrayList<>();
        byCurve.forEach((title, lines) -> {
            Cell any = lines.values().iterator().next().values().iterator().next();
            List<Line> drawn = lines.entrySet().stream()
                    .filter(line -> line.getValue().size() >= FEWEST)
                    .map(line -> new Line(line.getKey(), points(line.getValue())))
                    .toList();
            if (!drawn.isEmpty()) {
                curves.add(new Curve(any.primitive(), title.substring(title.indexOf(' ') + 1), any.timed(), drawn));
            }
        });
        return curves;
    }

    private static void add(Map<String, Map<String, Map<Double, Cell>>> byCurve, Cell cell, String parameter) {
        Double x = number(cell.params().get(parameter));
        if (x == null) {
            return;
        }
        Map<String, String> others = new LinkedHashMap<>(cell.params());
        others.remove(parameter);
        String line = (cell.route() + " " + Block.words(others)).strip();
        byCurve.computeIfAbsent(cell.primitive() + " " + parameter, title -> new LinkedHashMap<>())
                .computeIfAbsent(line, name -> new TreeMap<>())
                .put(x, cell);
    }

    /** Also of {@code 1/8}. */
    private static @Nullable Double number(@Nullable String value) {
        if (value == null || !value.matches("\\d{1,12}(/0*[1-9]\\d{0,2})?")) {
            return null;
        }
        String[] parts = value.split("/");
        return Double.parseDouble(parts[0]) / (parts.length == 2 ? Double.parseDouble(parts[1]) : 1);
    }

    private static List<List<Double>> points(Map<Double, Cell> line) {
        List<List<Double>> points = new ArrayList<>();
        line.forEach((x, cell) -> {
            double typical = cell.typical() == null ? 0 : cell.typical();
            Interval ci95 = cell.ci95();
            points.add(List.of(x, typical, bound(ci95, Interval::low, typical), bound(ci95, Interval::high, typical)));
        });
        return points;
    }

    /** A bound that there is not is drawn where the value is: JSON has no infinity. */
    private static double bound(@Nullable Interval ci95, ToDoubleFunction<Interval> which, double typical) {
        double bound = ci95 == null ? typical : which.applyAsDouble(ci95);
        return Double.isFinite(bound) ? bound : typical;
    }

    /** For a script element: no character in it can end that. */
    static String json(List<Curve> curves) {
        return GSON.toJson(curves).replace("<", "\\u003c");
    }

    /** The table under a picture. */
    static String table(Curve curve) {
        Figures figures = new Figures(Style.PLAIN);
        List<String> lines = new ArrayList<>();
        for (Line line : curve.lines()) {
            List<String> points = new ArrayList<>();
            line.points()
                    .forEach(point -> points.add(
                            ClaimReport.parameter(point.get(0)) + ": " + figures.amount(curve.timed(), point.get(1))));
            lines.add(line.name() + ": " + String.join(", ", points));
        }
        return String.join("; ", lines);
    }
}
