package dev.ringcross.report.export;

import com.google.gson.GsonBuilder;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.stats.Percentile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The cells with a number in the JSON of JMH (its JSONResultFormat), for the viewers of that. The score is the typical
 * value (JMH's would be the mean); its error is half the 95 % interval (JMH's would be of 99.9 %).
 */
public final class JmhReport {
    private static final double[] PERCENTILES = {0, 50, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999, 100};

    private JmhReport() {}

    public static String of(Result result) {
        List<Map<String, Object>> benchmarks = result.cells().stream()
                .filter(Cell::ok)
                .map(cell -> benchmark(cell, result))
                .toList();
        return ResultJson.inert(new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(benchmarks))
                + "\n";
    }

    private static Map<String, Object> benchmark(Cell cell, Result result) {
        Map<String, Object> benchmark = new LinkedHashMap<>();
        String jmh = result.tool().version().replaceFirst("^JMH ", "");
        benchmark.put("jmhVersion", jmh);
        benchmark.put("benchmark", new JmhNames(cell.group(), cell.primitive(), cell.route()).benchmark());
        JmhSettings settings = JmhSettings.named(cell.params());
        benchmark.put("mode", settings.mode());
        benchmark.put("threads", settings.threads());
        benchmark.put("forks", rawData(cell, settings.isThroughput()).size());
        benchmark.put("jvm", "unknown");
        benchmark.put("jvmArgs", List.of());
        benchmark.put("jdkVersion", result.tool().jdk());
        benchmark.put("vmName", result.tool().jdk());
        benchmark.put("vmVersion", result.tool().jdk());
        benchmark.put("warmupIterations", 1);
        benchmark.put("warmupTime", "unknown");
        benchmark.put("warmupBatchSize", 1);
        benchmark.put(
                "measurementIterations",
                cell.samples().stream().mapToInt(List::size).max().orElse(0));
        benchmark.put("measurementTime", "unknown");
        benchmark.put("measurementBatchSize", settings.batch());
        Map<String, String> params = JmhSettings.leftOut(cell.params());
        if (!params.isEmpty()) {
            benchmark.put("params", params);
        }
        benchmark.put("primaryMetric", metric(cell, settings.isThroughput()));
        benchmark.put("secondaryMetrics", Map.of());
        return benchmark;
    }

    /** @param perTime whether the mode is a throughput, in which JMH's viewers take more for better */
    private static Map<String, Object> metric(Cell cell, boolean perTime) {
        double typical = Objects.requireNonNull(cell.typical());
        Interval ci95 = cell.ci95();
        double low = ci95 == null ? Double.NaN : perTime ? 1 / ci95.high() : ci95.low();
        double high = ci95 == null ? Double.NaN : perTime ? 1 / ci95.low() : ci95.high();
        List<List<Double>> forks = rawData(cell, perTime);
        Map<String, Object> metric = new LinkedHashMap<>();
        metric.put("score", known(perTime ? 1 / typical : typical));
        metric.put("scoreError", known((high - low) / 2));
        metric.put("scoreConfidence", List.of(known(low), known(high)));
        metric.put("scorePercentiles", percentiles(forks));
        metric.put("scoreUnit", perTime ? "ops/ns" : cell.unit());
        metric.put("rawData", forks);
        return metric;
    }

    /** The samples of each JVM that has one; JMH calls such a JVM a fork. */
    private static List<List<Double>> rawData(Cell cell, boolean perTime) {
        return cell.samples().stream()
                .map(jvm -> jvm.stream()
                        .filter(Objects::nonNull)
                        .map(sample -> perTime ? 1 / sample : sample)
                        .filter(Double::isFinite)
                        .toList())
                .filter(jvm -> !jvm.isEmpty())
                .toList();
    }

    /** JMH itself writes what it does not know as this string. */
    private static Object known(double value) {
        return Double.isFinite(value) ? (Object) value : "NaN";
    }

    private static Map<String, Double> percentiles(List<List<Double>> forks) {
        double[] sorted = forks.stream()
                .flatMap(List::stream)
                .mapToDouble(sample -> sample)
                .sorted()
                .toArray();
        Map<String, Double> percentiles = new LinkedHashMap<>();
        for (double percentile : PERCENTILES) {
            if (sorted.length > 0) {
                percentiles.put(Double.toString(percentile), Percentile.ofSorted(sorted, percentile / 100));
            }
        }
        return percentiles;
    }
}
