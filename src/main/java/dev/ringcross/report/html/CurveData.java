package dev.ringcross.report.html;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.HostFacts.Cache;
import dev.ringcross.result.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Cells along a parameter that is a number: the curves of a report. */
public final class CurveData {
    private static final int FEWEST = 3;
    private static final List<String> FIRST =
            List.of("mebibytes", "cacheShare", "tasks", "depth", "bytes", "kibibytes", "threads", "processes");

    private CurveData() {}

    /** @param x the value of the curve's parameter */
    record Point(double x, double typical, double low, double high) {}

    /**
     * The cells of one route that differ in the curve's parameter only.
     *
     * @param others the other parameters in words; empty where there are none
     * @param points ascending by x
     */
    record Line(String route, String others, List<Point> points) {
        String name() {
            return Text.sanitize((route + " " + others).strip(), Style.PLAIN);
        }

        /** The route's class in the style sheet, which gives its colour and shape. */
        String routeClass() {
            return PrimitiveRows.routeClass(route);
        }
    }

    /** @param x the value of the curve's parameter at which a cache of the host is full */
    public record Mark(double x, String name) {}

    /** One picture: a primitive by one of its parameters. */
    public record Curve(
            String group, String primitive, String parameter, boolean timed, List<Line> lines, List<Mark> marks) {
        String name() {
            return Text.sanitize(primitive + " (" + parameter + ")", Style.PLAIN);
        }

        /** The other parameters of its lines, each once; the order gives them their dashes. */
        List<String> others() {
            return lines.stream().map(Line::others).distinct().toList();
        }

        /** The values of the parameter that were measured, ascending. */
        List<Double> places() {
            return CurveData.places(lines);
        }
    }

    private static List<Double> places(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Point::x)
                .distinct()
                .sorted()
                .toList();
    }

    private record Along(String primitive, String parameter) {}

    private record Series(String route, String others) {}

    /**
     * The curves. Those by the parameters that are asked about most come first: memory, working set, tasks, depth and
     * size.
     */
    public static List<Curve> of(List<Cell> cells, List<Cache> caches) {
        Map<Along, Map<Series, Map<Double, Cell>>> byCurve = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (cell.ok() && cell.typical() != null) {
                cell.params().keySet().forEach(parameter -> add(byCurve, cell, parameter));
            }
        }
        List<Curve> curves = new ArrayList<>();
        byCurve.forEach((along, series) -> {
            Cell any = series.values().iterator().next().values().iterator().next();
            List<Line> drawn = lines(series);
            if (!drawn.isEmpty()) {
                curves.add(new Curve(
                        any.group(),
                        along.primitive(),
                        along.parameter(),
                        any.timed(),
                        drawn,
                        marks(along.parameter(), places(drawn), caches)));
            }
        });
        curves.sort(Comparator.comparingInt(CurveData::order));
        return curves;
    }

    private static void add(Map<Along, Map<Series, Map<Double, Cell>>> byCurve, Cell cell, String parameter) {
        Double x = number(cell.params().get(parameter));
        if (x == null) {
            return;
        }
        Map<String, String> others = new LinkedHashMap<>(cell.params());
        others.remove(parameter);
        byCurve.computeIfAbsent(new Along(cell.primitive(), parameter), unseen -> new LinkedHashMap<>())
                .computeIfAbsent(new Series(cell.route(), PrimitiveRows.words(others)), unseen -> new TreeMap<>())
                .put(x, cell);
    }

    /** The number of a parameter's value, also of {@code 1/8}. */
    private static @Nullable Double number(@Nullable String value) {
        if (value == null || !value.matches("\\d{1,12}(/0*[1-9]\\d{0,2})?")) {
            return null;
        }
        String[] parts = value.split("/");
        return Double.parseDouble(parts[0]) / (parts.length == 2 ? Double.parseDouble(parts[1]) : 1);
    }

    /** The lines that have points enough to show a course. */
    private static List<Line> lines(Map<Series, Map<Double, Cell>> series) {
        List<Line> lines = new ArrayList<>();
        series.forEach((one, byPlace) -> {
            if (byPlace.size() >= FEWEST) {
                lines.add(new Line(one.route(), one.others(), points(byPlace)));
            }
        });
        return lines;
    }

    private static List<Point> points(Map<Double, Cell> byPlace) {
        List<Point> points = new ArrayList<>();
        byPlace.forEach((x, cell) -> {
            double typical = cell.typical() == null ? 0 : cell.typical();
            Interval ci95 = cell.ci95();
            points.add(
                    new Point(x, typical, bound(ci95, Interval::low, typical), bound(ci95, Interval::high, typical)));
        });
        return points;
    }

    /** A missing bound is drawn at the value. */
    private static double bound(@Nullable Interval ci95, ToDoubleFunction<Interval> which, double typical) {
        double bound = ci95 == null ? typical : which.applyAsDouble(ci95);
        return Double.isFinite(bound) ? bound : typical;
    }

    private static int order(Curve curve) {
        int order = FIRST.indexOf(curve.parameter());
        return order < 0 ? FIRST.size() : order;
    }

    /** The sizes of the host's caches of data that lie between measured values; between 0 and the next there is no scale. */
    private static List<Mark> marks(String parameter, List<Double> places, List<Cache> caches) {
        double largest = caches.stream().mapToLong(Cache::sizeBytes).max().orElse(1);
        double unit = parameter.equals("cacheShare") ? largest : ParameterAxis.bytes(parameter);
        double from = places.stream().filter(x -> x > 0).findFirst().orElse(Double.POSITIVE_INFINITY);
        double to = places.get(places.size() - 1);
        return unit == 0
                ? List.of()
                : caches.stream()
                        .filter(cache -> !cache.type().equals("Instruction"))
                        .map(cache -> new Mark(cache.sizeBytes() / unit, name(cache)))
                        .filter(mark -> from <= mark.x() && mark.x() <= to)
                        .toList();
    }

    private static String name(Cache cache) {
        return "L" + cache.level() + (cache.type().equals("Data") ? "d " : " ") + HostLines.bytes(cache.sizeBytes());
    }
}
