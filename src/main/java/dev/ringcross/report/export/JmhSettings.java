package dev.ringcross.report.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What JMH measures a benchmark by: numbers of one benchmark by different settings answer different questions, so that the
 * settings are part of the cell's name. They stand beside its parameters; no parameter of JMH, which is a field of Java,
 * can have a point in its name.
 *
 * @param mode as JMH writes it: {@code thrpt}, {@code avgt}, {@code sample} or {@code ss}
 * @param threads all that ran the benchmark at once
 * @param batch the number of calls that JMH takes as one operation
 */
record JmhSettings(String mode, int threads, int batch) {
    private static final String MODE = "jmh.mode";
    private static final String THREADS = "jmh.threads";
    private static final String BATCH = "jmh.batch";
    private static final String THROUGHPUT = "thrpt";

    /** Those of Ringcross's own primitives, which their cells do not name. */
    static final JmhSettings OURS = new JmhSettings("avgt", 1, 1);

    /** The settings that a cell's parameters name; for the rest, those of Ringcross. */
    static JmhSettings named(Map<String, String> params) {
        return new JmhSettings(
                params.getOrDefault(MODE, OURS.mode), positive(params.get(THREADS)), positive(params.get(BATCH)));
    }

    private static int positive(@Nullable String digits) {
        return digits != null && digits.matches("[1-9]\\d{0,8}") ? Integer.parseInt(digits) : 1;
    }

    /** A cell's parameters without the settings. */
    static Map<String, String> leftOut(Map<String, String> params) {
        Map<String, String> own = new LinkedHashMap<>(params);
        own.remove(MODE);
        own.remove(THREADS);
        own.remove(BATCH);
        return own;
    }

    /**
     * The parameters by name, then the settings. JMH always writes a mode and a number of threads; of a primitive of
     * Ringcross only what differs from its own is named, so that it meets the cell of a run.
     */
    Map<String, String> beside(Map<String, String> params, boolean ours) {
        Map<String, String> all = new LinkedHashMap<>(new TreeMap<>(params));
        if (!ours || !mode.equals(OURS.mode)) {
            all.put(MODE, mode);
        }
        if (!ours || threads != OURS.threads) {
            all.put(THREADS, Integer.toString(threads));
        }
        if (batch != OURS.batch) {
            all.put(BATCH, Integer.toString(batch));
        }
        return all;
    }

    boolean isThroughput() {
        return mode.equals(THROUGHPUT);
    }
}
