package dev.ringcross.run.record;

import dev.ringcross.result.Interval;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.result.ResourceSlope;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.Trend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells whether the processes of a run held more and more from pass to pass, after a time to settle. */
public final class ResourceSlopes {
    /** The share of passes to settle in: a JVM still compiles then, and touches its heap for the first time. */
    private static final double SETTLING = 0.5;

    /** The fewest passes for judging memory: with fewer, the parent touches new parts of its heap until the end. */
    static final int FEWEST_FOR_MEMORY = 2000;

    private static final String MEMORY = "rssBytes";

    /** Bytes per pass that don't matter: a page in four passes, 2 MiB in two thousand. */
    private static final double LEAST_BYTES = 1024;

    /** The same for the parent, which keeps every sample: 32 MiB in two thousand passes. */
    private static final double LEAST_BYTES_OF_PARENT = 16 * LEAST_BYTES;

    /** Descriptors, threads, children or mappings per pass that don't matter: one in a thousand passes. */
    private static final double LEAST_COUNT = 0.001;

    private static final Map<String, Function<ResourceReading, @Nullable Number>> KEYS = keys();

    private ResourceSlopes() {}

    private static Map<String, Function<ResourceReading, @Nullable Number>> keys() {
        Map<String, Function<ResourceReading, @Nullable Number>> keys = new LinkedHashMap<>();
        keys.put(MEMORY, ResourceReading::rssBytes);
        keys.put("descriptors", ResourceReading::descriptors);
        keys.put("threads", ResourceReading::threads);
        keys.put("children", ResourceReading::children);
        keys.put("mappings", ResourceReading::mappings);
        return keys;
    }

    /**
     * The slopes, one for each process and resource with enough readings.
     *
     * @param passes the number of passes of each JVM
     */
    public static List<ResourceSlope> of(List<ResourceReading> readings, int passes) {
        List<ResourceSlope> slopes = new ArrayList<>();
        for (String process : List.of(ResourceReading.MEASURING, ResourceReading.PARENT)) {
            Map<Integer, List<ResourceReading>> byJvm = settled(readings, process, passes);
            KEYS.forEach((what, key) -> {
                if (what.equals(MEMORY) && passes < FEWEST_FOR_MEMORY) {
                    return;
                }
                Trend trend = Trend.of(
                        byJvm.values().stream().map(jvm -> series(jvm, key)).toList());
                if (trend != null) {
                    slopes.add(slope(process, what, trend));
                }
            });
        }
        return slopes;
    }

    /**
     * The readings by the JVM that read them: a parent may hold more from one JVM to the next, but not from pass to
     * pass.
     */
    private static Map<Integer, List<ResourceReading>> settled(
            List<ResourceReading> readings, String process, int passes) {
        Map<Integer, List<ResourceReading>> byJvm = new LinkedHashMap<>();
        for (ResourceReading reading : readings) {
            if (reading.process().equals(process) && reading.pass() >= SETTLING * passes) {
                byJvm.computeIfAbsent(reading.measuringProcess(), jvm -> new ArrayList<>())
                        .add(reading);
            }
        }
        return byJvm;
    }

    private static Trend.Series series(List<ResourceReading> jvm, Function<ResourceReading, @Nullable Number> key) {
        List<ResourceReading> known =
                jvm.stream().filter(reading -> key.apply(reading) != null).toList();
        return new Trend.Series(
                known.stream().mapToDouble(ResourceReading::pass).toArray(),
                known.stream()
                        .map(key)
                        .mapToDouble(value -> value == null ? Double.NaN : value.doubleValue())
                        .toArray());
    }

    private static ResourceSlope slope(String process, String what, Trend trend) {
        double memory = process.equals(ResourceReading.PARENT) ? LEAST_BYTES_OF_PARENT : LEAST_BYTES;
        double least = what.equals(MEMORY) ? memory : LEAST_COUNT;
        Range ci95 = trend.ci95();
        return new ResourceSlope(
                process,
                what,
                rounded(trend.slope()),
                new Interval(rounded(ci95.low()), rounded(ci95.high())),
                ci95.low() <= least && ci95.high() >= -least);
    }

    /** Rounds a slope: a millionth of a descriptor per pass is far below what matters. */
    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
