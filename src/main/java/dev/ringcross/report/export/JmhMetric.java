package dev.ringcross.report.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.ringcross.result.json.UnreadableResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one of JMH's metrics, as nanoseconds per operation: its rawData by fork and iteration, or in mode sample
 * the mean of each iteration's rawDataHistogram, which is what the score is made of. A throughput is turned over: of all
 * threads together.
 */
final class JmhMetric {
    private static final Map<String, Double> NANOS =
            Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9, "hr", 3600e9, "day", 86_400e9);
    /** How JMH writes the numbers that JSON lacks. */
    private static final Map<String, Double> WORDS =
            Map.of("NaN", Double.NaN, "+INF", Double.POSITIVE_INFINITY, "-INF", Double.NEGATIVE_INFINITY);

    private final String source;
    private final String place;
    private final boolean perTime;
    private final double factor;
    private final List<List<@Nullable Double>> samples = new ArrayList<>();
    private boolean endless;

    private JmhMetric(String source, String place, String unit) {
        this.source = source;
        this.place = place;
        this.perTime = unit.startsWith("ops/");
        this.factor = factor(unit);
    }

    static JmhMetric of(JsonObject metric, String source, String place) throws UnreadableResult {
        String unit = JmhImport.word(metric, "scoreUnit");
        boolean histograms = !metric.has("rawData") && metric.has("rawDataHistogram");
        String key = histograms ? "rawDataHistogram" : "rawData";
        JmhMetric read = new JmhMetric(source, place + "." + key, unit);
        if (metric.get(key) instanceof JsonArray forks && read.timed()) {
            for (JsonElement fork : forks) {
                read.samples.add(read.iterations(fork, histograms));
            }
        }
        return read;
    }

    /** Whether its unit is a time per operation, or operations per time. */
    boolean timed() {
        return !Double.isNaN(factor);
    }

    List<List<@Nullable Double>> samples() {
        return samples;
    }

    /** Whether an iteration saw no operation end, so that the time of one is not known. */
    boolean endless() {
        return endless;
    }

    /** Nanoseconds in the unit of {@code ns/op} or {@code ops/ns}; NaN for any other. */
    private static double factor(String unit) {
        String time = unit.endsWith("/op") ? unit.substring(0, unit.length() - 3) : unit.replaceFirst("^ops/", "");
        boolean known = unit.endsWith("/op") || unit.startsWith("ops/");
        return known ? NANOS.getOrDefault(time, Double.NaN) : Double.NaN;
    }

    private List<@Nullable Double> iterations(JsonElement fork, boolean histograms) throws UnreadableResult {
        List<@Nullable Double> iterations = new ArrayList<>();
        for (JsonElement iteration : list(fork)) {
            iterations.add(known(histograms ? mean(list(iteration)) : nanos(iteration)));
        }
        return iterations;
    }

    private @Nullable Double known(double nanos) {
        endless |= Double.isInfinite(nanos);
        return Double.isFinite(nanos) ? nanos : null;
    }

    private JsonArray list(JsonElement node) throws UnreadableResult {
        if (node instanceof JsonArray list) {
            return list;
        }
        throw unfit(place + " is not a list of lists");
    }

    /** The mean of a histogram's pairs of a time and how often it was sampled; NaN where nothing was. */
    private double mean(JsonArray pairs) throws UnreadableResult {
        double count = 0;
        double mean = 0;
        for (JsonElement node : pairs) {
            JsonArray pair = list(node);
            double times = pair.size() == 2 ? number(pair.get(1)) : Double.NaN;
            if (!Double.isFinite(times) || times != Math.rint(times)) {
                throw unfit(place + " holds " + pair + ", which is not a pair of a time and a count");
            }
            if (times > 0) {
                count += times;
                mean += (nanos(pair.get(0)) - mean) * (times / count);
            }
        }
        return count == 0 ? Double.NaN : mean;
    }

    /** Infinite where no operation ended. */
    private double nanos(JsonElement score) throws UnreadableResult {
        double number = number(score);
        boolean none = perTime ? number == 0 : Double.isInfinite(number);
        double nanos = perTime ? factor / number : factor * number;
        if (none) {
            return Double.POSITIVE_INFINITY;
        } else if (Double.isInfinite(nanos) || perTime && Double.isInfinite(number)) {
            throw unfit(place + " holds a number out of range, " + score);
        }
        return nanos;
    }

    /** A number that is not negative; NaN and infinity only where JMH's word for them stands. */
    private double number(JsonElement score) throws UnreadableResult {
        if (score instanceof JsonNull) {
            return Double.NaN; // other programs write JMH's NaN so
        }
        if (!(score instanceof JsonPrimitive word)
                || !word.isNumber() && !(word.isString() && WORDS.containsKey(word.getAsString()))) {
            throw unfit(place + " holds " + score + ", which is not a number");
        }
        double number = word.isNumber() ? word.getAsDouble() : WORDS.getOrDefault(word.getAsString(), Double.NaN);
        if (number < 0) {
            throw unfit(place + " holds a negative number, " + word);
        } else if (word.isNumber() && Double.isInfinite(number)) {
            throw unfit(place + " holds a number out of range, " + word);
        }
        return number;
    }

    private UnreadableResult unfit(String problem) {
        return JmhImport.unlike(source, problem);
    }
}
