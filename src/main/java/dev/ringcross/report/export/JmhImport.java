package dev.ringcross.report.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.ringcross.result.Cell;
import dev.ringcross.result.CellKey;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import dev.ringcross.result.Tool;
import dev.ringcross.result.json.UnreadableResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts JMH's own JSON (its JSONResultFormat) to a result. JMH's forks are the rows of rawData; nothing is known of
 * the host.
 */
final class JmhImport {
    private static final String UNTOLD = "not recorded by JMH";
    private static final String UNKNOWN = "unknown";
    private static final long SEED = 0;
    private final String source;

    private JmhImport(String source) {
        this.source = source;
    }

    static Result of(JsonArray list, String source) throws UnreadableResult {
        JmhImport jmh = new JmhImport(source);
        List<Cell> cells = new ArrayList<>();
        Map<CellKey, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof JsonObject benchmark) || !benchmark.has("benchmark")) {
                throw jmh.unfit("[" + i + "].benchmark is missing");
            }
            for (Cell cell : new JmhBenchmark(benchmark, source, "[" + i + "]").cells()) {
                Integer before = seen.putIfAbsent(cell.key(), i);
                if (before != null) {
                    throw twice(cell, "[" + before + "] and [" + i + "]", source);
                }
                cells.add(cell);
            }
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
        return unlike(source, problem);
    }

    private static UnreadableResult twice(Cell cell, String places, String source) {
        return new UnreadableResult(
                source,
                "has " + cell.name() + " twice, at " + places,
                "keep one of the two, or put each in its own file");
    }

    static UnreadableResult unlike(String source, String problem) {
        return new UnreadableResult(
                source,
                "is a list, but not a result of JMH: " + problem,
                "give a file of './ringcross run' or of JMH's -rf json");
    }

    private static String jdk(JsonObject benchmark) {
        return (word(benchmark, "vmName") + " " + word(benchmark, "vmVersion")).strip();
    }

    static String word(JsonObject node, String key) {
        return node.get(key) instanceof JsonPrimitive word ? word.getAsString() : UNKNOWN;
    }

    private static HostFacts host() {
        Map<String, String> unknown = Stream.concat(
                        Stream.of("kernel", "arch", "cpu.logical", "memoryBytes", "load"),
                        HostFacts.TOLD_BY_LINUX.stream())
                .collect(Collectors.toMap(fact -> fact, fact -> UNTOLD, (one, two) -> one, LinkedHashMap::new));
        return HostFacts.little(null, UNKNOWN, 0, null, null, unknown);
    }
}
