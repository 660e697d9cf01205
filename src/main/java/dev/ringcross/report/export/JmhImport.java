package dev.ringcross.report.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.ringcross.result.Cell;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import dev.ringcross.result.Tool;
import dev.ringcross.result.json.UnreadableResult;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.Summary;
import dev.ringcross.stats.TurnSamples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts JMH's own JSON (its JSONResultFormat) to a result. JMH's forks are the rows of rawData; nothing is known of
 * the host.
 */
final class JmhImport {
    private static final String UNTOLD = "not recorded by JMH";
    private static final String UNKNOWN = "unknown";
    private static final long SEED = 0;
    private static final Map<String, Double> NANOS = Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9);

    private final String source;

    private JmhImport(String source) {
        this.source = source;
    }

    static Result of(JsonArray list, String source) throws UnreadableResult {
        JmhImport jmh = new JmhImport(source);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof JsonObject benchmark) || !benchmark.has("benchmark")) {
                throw jmh.unfit("[" + i + "].benchmark is missing");
            }
            cells.add(jmh.cell(benchmark, "[" + i + "]"));
        }
        if (cells.isEmpty()) {
            throw jmh.unfit("it is an empty list");
        }
        JsonObject first = list.get(0).getAsJsonObject();
        int forks = cells.stream().mapToInt(cell -> cell.samples().size()).max().orElse(0);
        return new Result(
                Result.SCHEMA,
                new Tool("JMH " + word(first, "jmhVersion"), UNKNOWN, jdk(first)),
                new Run(source, UNKNOWN, UNKNOWN, "jmh", SEED, forks, null, true, UNKNOWN),
                host(),
                List.of(),
                null,
                null,
                List.of(),
                cells,
                List.of(),
                List.of());
    }

    private UnreadableResult unfit(String problem) {
        return new UnreadableResult(
                source,
                "is a list, but not a result of JMH: " + problem,
                "give a file of './ringcross run' or of JMH's -rf json");
    }

    private static String jdk(JsonObject benchmark) {
        return (word(benchmark, "vmName") + " " + word(benchmark, "vmVersion")).strip();
    }

    private static String word(JsonObject node, String key) {
        return node.get(key) instanceof JsonPrimitive word ? word.getAsString() : UNKNOWN;
    }

    private Cell cell(JsonObject benchmark, String place) throws UnreadableResult {
        if (!(benchmark.get("primaryMetric") instanceof JsonObject metric)) {
            throw unfit(place + ".primaryMetric is missing");
        }
        JmhNames names = JmhNames.of(word(benchmark, "benchmark"));
        Map<String, String> params = params(benchmark);
        String unit = word(metric, "scoreUnit");
        double factor = factor(unit);
        List<List<@Nullable Double>> samples =
                samples(metric, unit.startsWith("ops/"), factor, place + ".primaryMetric.rawData");
        Summary summary = Summary.of(TurnSamples.of(samples), 1);
        String reason = Double.isNaN(factor)
                ? "JMH's unit " + unit + " is not a time"
                : summary == null ? "JMH kept no raw data" : null;
        Summary numbers = reason == null ? summary : null;
        Range ci95 = numbers == null ? null : numbers.ci95();
        return new Cell(
                names.primitive(),
                names.group(),
                names.route(),
                params,
                null,
                Cell.NANOS_PER_OPERATION,
                reason == null ? Cell.Status.OK : Cell.Status.FAILED,
                reason,
                numbers == null ? null : numbers.typical(),
                ci95 == null ? null : new Interval(ci95.low(), ci95.high()),
                null,
                numbers == null ? null : numbers.min(),
                null,
                null,
                List.of(),
                null,
                samples,
                null,
                0,
                null);
    }

    /** Nanoseconds in the unit of {@code ns/op} or {@code ops/ns}; NaN for any other. */
    private static double factor(String unit) {
        String time = unit.endsWith("/op") ? unit.substring(0, unit.length() - 3) : unit.replaceFirst("^ops/", "");
        boolean known = unit.endsWith("/op") || unit.startsWith("ops/");
        return known ? NANOS.getOrDefault(time, Double.NaN) : Double.NaN;
    }

    private static Map<String, String> params(JsonObject benchmark) {
        Map<String, String> params = new LinkedHashMap<>();
        if (benchmark.get("params") instanceof JsonObject given) {
            given.asMap()
                    .forEach((key, value) ->
                            params.put(key, value.isJsonPrimitive() ? value.getAsString() : value.toString()));
        }
        return params;
    }

    private List<List<@Nullable Double>> samples(JsonObject metric, boolean perTime, double factor, String place)
            throws UnreadableResult {
        List<List<@Nullable Double>> forks = new ArrayList<>();
        if (!(metric.get("rawData") instanceof JsonArray rows) || Double.isNaN(factor)) {
            return forks;
        }
        for (JsonElement row : rows) {
            if (!(row instanceof JsonArray scores)) {
                throw unfit(place + " is not a list of lists");
            }
            List<@Nullable Double> iterations = new ArrayList<>();
            for (JsonElement score : scores) {
                iterations.add(sample(score, perTime, factor, place));
            }
            forks.add(iterations);
        }
        return forks;
    }

    private @Nullable Double sample(JsonElement score, boolean perTime, double factor, String place)
            throws UnreadableResult {
        if (!(score instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            return null; // JMH writes what is no number as a string
        }
        double nanos = perTime ? factor / primitive.getAsDouble() : factor * primitive.getAsDouble();
        if (nanos < 0) {
            throw unfit(place + " holds a negative number, " + primitive);
        }
        return Double.isFinite(nanos) ? nanos : null;
    }

    private static HostFacts host() {
        Map<String, String> unknown = Stream.of(
                        "hostname",
                        "kernel",
                        "arch",
                        "cpu.model",
                        "cpu.logical",
                        "cpu.maxMHz",
                        "cpu.caches",
                        "virtualization",
                        "container",
                        "clocksource",
                        "mitigations",
                        "governor",
                        "thp",
                        "seccomp",
                        "cgroup",
                        "perfEventParanoid",
                        "ioUringDisabled",
                        "pageSize",
                        "memoryBytes",
                        "load",
                        "stealRatio",
                        "libc")
                .collect(Collectors.toMap(fact -> fact, fact -> UNTOLD, (one, two) -> one, LinkedHashMap::new));
        return HostFacts.little(null, UNKNOWN, 0, null, null, unknown);
    }
}
