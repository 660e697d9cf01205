package dev.ringcross.report.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Interval;
import dev.ringcross.result.json.UnreadableResult;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.Summary;
import dev.ringcross.stats.TurnSamples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One benchmark of JMH's list, by one mode, number of threads and set of parameters. */
final class JmhBenchmark {
    /** JMH derives these from the samples of the primary metric; they have none of their own. */
    private static final String PERCENTILE = ".*p\\d\\.\\d+";

    private final JsonObject node;
    private final String source;
    private final String place;

    JmhBenchmark(JsonObject node, String source, String place) {
        this.node = node;
        this.source = source;
        this.place = place;
    }

    /**
     * The benchmark itself, and each secondary metric in its unit: a method of a group, or a counter. What a profiler
     * adds is in units of its own.
     */
    List<Cell> cells() throws UnreadableResult {
        if (!(node.get("primaryMetric") instanceof JsonObject primary)) {
            throw unfit(place + ".primaryMetric is missing");
        }
        String benchmark = JmhImport.word(node, "benchmark");
        List<Cell> cells = new ArrayList<>();
        cells.add(cell(benchmark, primary, place + ".primaryMetric"));
        if (node.get("secondaryMetrics") instanceof JsonObject others) {
            String unit = JmhImport.word(primary, "scoreUnit");
            for (Map.Entry<String, JsonElement> other : others.entrySet()) {
                if (other.getValue() instanceof JsonObject metric
                        && JmhImport.word(metric, "scoreUnit").equals(unit)
                        && !other.getKey().matches(PERCENTILE)) {
                    cells.add(cell(benchmark + ":" + other.getKey(), metric, place + ".secondaryMetrics"));
                }
            }
        }
        return cells;
    }

    private Cell cell(String benchmark, JsonObject node, String where) throws UnreadableResult {
        JmhNames names = JmhNames.of(benchmark);
        JmhMetric metric = JmhMetric.of(node, source, where);
        Summary summary = Summary.of(TurnSamples.of(metric.samples()), 1);
        String reason = reason(metric, summary, JmhImport.word(node, "scoreUnit"));
        Summary numbers = reason == null ? summary : null;
        Range ci95 = numbers == null ? null : numbers.ci95();
        return new Cell(
                names.primitive(),
                names.group(),
                names.route(),
                settings().beside(params(), names.ours()),
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
                metric.samples(),
                null,
                0,
                null);
    }

    private static @Nullable String reason(JmhMetric metric, @Nullable Summary summary, String unit) {
        if (!metric.timed()) {
            return "JMH's unit " + unit + " is not a time";
        } else if (metric.endless()) {
            return "JMH counted no operation in one of its iterations, so the time of one is not known";
        } else if (metric.samples().stream().allMatch(List::isEmpty)) {
            return "JMH kept no raw data";
        }
        return summary == null ? "JMH's raw data has no number, only NaN" : null;
    }

    private JmhSettings settings() throws UnreadableResult {
        String mode = node.has("mode") ? JmhImport.word(node, "mode") : JmhSettings.OURS.mode();
        return new JmhSettings(mode, positive("threads"), positive("measurementBatchSize"));
    }

    private int positive(String key) throws UnreadableResult {
        if (!node.has(key)) {
            return 1;
        }
        String digits = node.get(key) instanceof JsonPrimitive number ? number.getAsString() : "";
        if (!digits.matches("[1-9]\\d{0,8}")) {
            throw unfit(place + "." + key + " is not a whole number from 1 on");
        }
        return Integer.parseInt(digits);
    }

    private Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        if (node.get("params") instanceof JsonObject given) {
            given.asMap()
                    .forEach((key, value) ->
                            params.put(key, value.isJsonPrimitive() ? value.getAsString() : value.toString()));
        }
        return params;
    }

    private UnreadableResult unfit(String problem) {
        return JmhImport.unlike(source, problem);
    }
}
