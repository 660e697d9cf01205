package dev.ringcross.report.html;

import com.google.gson.Gson;
import dev.ringcross.report.terminal.ClaimReport;
import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import dev.ringcross.result.HostFacts.Cache;
import dev.ringcross.result.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Cells along a parameter that is a number: the curves of a report. */
public final class CurveData {
    private static final Gson GSON = new Gson();
    private static final int FEWEST = 3;
    private static final List<String> FIRST =
            List.of("mebibytes", "cacheShare", "tasks", "depth", "bytes", "kibibytes", "threads", "processes");

    private CurveData() {}

    /** @param points x, typical, lower and upper bound, ascending by x */
    record Line(String name, List<List<Double>> points) {}

    /** @param x the value of the curve's parameter at which a cache of the host is full */
    public record Mark(double x, String name) {}

    /** One picture: a primitive by one of its parameters. */
    public record Curve(String primitive, String parameter, boolean timed, List<Line> lines, List<Mark> marks) {
        String name() {
            return Text.sanitize(primitive + " (" + parameter + ")", Style.PLAIN);
        }
    }

    /**
     * The curves. Those by the parameters that are asked about most come first: memory, working set, tasks, depth and
     * size.
     */
    public static List<Curve> of(List<Cell> cells, List<Cache> caches) {
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
                String parameter = title.substring(title.indexOf(' ') + 1);
                curves.add(new Curve(any.primitive(), parameter, any.timed(), drawn, marks(parameter, drawn, caches)));
            }
        });
        curves.sort(Comparator.comparingInt(CurveData::order));
        return curves;
    }

    private static void add(Map<String, Map<String, Map<Double, Cell>>> byCurve, Cell cell, String parameter) {
        Double x = number(cell.params().get(parameter));
        if (x == null) {
            return;
        }
        Map<String, String> others = new LinkedHashMap<>(cell.params());
        others.remove(parameter);
        String line = (cell.route() + " " + PrimitiveRows.words(others)).strip();
        byCurve.computeIfAbsent(cell.primitive() + " " + parameter, title -> new LinkedHashMap<>())
                .computeIfAbsent(line, name -> new TreeMap<>())
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

    private static List<List<Double>> points(Map<Double, Cell> line) {
        List<List<Double>> points = new ArrayList<>();
        line.forEach((x, cell) -> {
            double typical = cell.typical() == null ? 0 : cell.typical();
            Interval ci95 = cell.ci95();
            points.add(List.of(x, typical, bound(ci95, Interval::low, typical), bound(ci95, Interval::high, typical)));
        });
        return points;
    }

    /** A missing bound is drawn at the value, since JSON has no infinity. */
    private static double bound(@Nullable Interval ci95, ToDoubleFunction<Interval> which, double typical) {
        double bound = ci95 == null ? typical : which.applyAsDouble(ci95);
        return Double.isFinite(bound) ? bound : typical;
    }

    /** JSON for a script element, without a character that could end the element. */
    static String json(List<Curve> curves) {
        return GSON.toJson(curves).replace("<", "\\u003c");
    }

    private static int order(Curve curve) {
        int order = FIRST.indexOf(curve.parameter());
        return order < 0 ? FIRST.size() : order;
    }

    /** The sizes of the host's caches of data, as far as they lie on the curve. */
    private static List<Mark> marks(String parameter, List<Line> lines, List<Cache> caches) {
        double largest = caches.stream().mapToLong(Cache::sizeBytes).max().orElse(1);
        double unit = switch (parameter) {
            case "bytes" -> 1;
            case "kibibytes" -> 1 << 10;
            case "mebibytes" -> 1 << 20;
            case "cacheShare" -> largest;
            default -> 0;
        };
        double[] places = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> point.get(0))
                .sorted()
                .toArray();
        return unit == 0
                ? List.of()
                : caches.stream()
                        .filter(cache -> !cache.type().equals("Instruction"))
                        .map(cache -> new Mark(
                                cache.sizeBytes() / unit,
                                "L" + cache.level() + (cache.type().equals("Data") ? "d " : " ")
                                        + HostLines.bytes(cache.sizeBytes())))
                        .filter(mark -> places[0] <= mark.x() && mark.x() <= places[places.length - 1])
                        .toList();
    }

    /** The table under a picture. */
    public static Page.Table table(Curve curve) {
        NumberFormatter figures = new NumberFormatter(Style.PLAIN);
        List<Double> places = curve.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(point -> point.get(0))
                .distinct()
                .sorted()
                .toList();
        List<String> head = new ArrayList<>(List.of(Text.sanitize(curve.parameter(), Style.PLAIN)));
        places.forEach(x -> head.add(ClaimReport.parameter(x)));
        List<Page.Line> lines = new ArrayList<>();
        for (Line line : curve.lines()) {
            Map<Double, String> cells = new HashMap<>();
            line.points()
                    .forEach(point -> cells.put(
                            point.get(0),
                            figures.amount(curve.timed(), point.get(1)) + " ["
                                    + figures.amount(curve.timed(), point.get(2)) + ", "
                                    + figures.amount(curve.timed(), point.get(3)) + "]"));
            lines.add(new Page.Line(
                    PrimitiveRows.routeClass(line.name().split(" ")[0]),
                    Text.sanitize(line.name(), Style.PLAIN),
                    "",
                    places.stream().map(x -> cells.getOrDefault(x, "")).toList()));
        }
        return new Page.Table(curve.name(), head, List.of(new Page.Rows("", lines)));
    }
}
