package dev.ringcross.run;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormat;

/**
 * JMH's Runner reads its whole index anew in each run: with 90 benchmarks a millisecond for every iteration, with 700
 * more than half of what it measures. This gives a Runner the one line that it needs.
 */
final class JmhIndex {
    private static final @Nullable Field LIST = field();

    private final OutputFormat out;
    private final Map<String, BenchmarkList> lists = new HashMap<>();

    JmhIndex(OutputFormat out) {
        this.out = out;
    }

    /** Leaves the Runner as it is where JMH keeps its index elsewhere: then it only takes longer. */
    void narrow(Runner runner, String benchmark) {
        if (LIST == null) {
            return;
        }
        if (lists.isEmpty()) {
            BenchmarkList.defaultList().getAll(out, List.of()).forEach(this::add);
        }
        BenchmarkList one = lists.get(benchmark);
        try {
            if (one != null) {
                LIST.set(runner, one);
            }
        } catch (IllegalAccessException refused) {
            throw new IllegalStateException("JMH's index was accessible a moment ago", refused);
        }
    }

    private void add(BenchmarkListEntry entry) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        BenchmarkList.writeBenchmarkList(line, List.of(entry));
        lists.put(entry.getUsername(), BenchmarkList.fromString(line.toString(StandardCharsets.UTF_8)));
    }

    private static @Nullable Field field() {
        try {
            Field list = Runner.class.getDeclaredField("list");
            list.setAccessible(true);
            return list;
        } catch (NoSuchFieldException | RuntimeException other) {
            return null;
        }
    }
}
