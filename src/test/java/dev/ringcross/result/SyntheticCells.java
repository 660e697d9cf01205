package dev.ringcross.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a synthetic run: the ladder from an empty call to a fork. */
final class SyntheticCells {
    private static final String NEVER_CRITICAL = "it can block: critical would stop every collector";

    private final List<Cell> cells = new ArrayList<>();

    List<Cell> all() {
        noop();
        row("getppid", "crossing", Map.of(), 1, 1, new double[] {92.1, 92.6, 102, 95.9, 183, 198});
        absent("getppid", "crossing", "java", "Java does not offer it: parent() reads /proc instead");
        row("clock-gettime", "crossing", Map.of(), 0, 0, new double[] {22.3, Double.NaN, 33.1, 26.2, 115, 129});
        absent("clock-gettime", "crossing", "raw", "the vDSO is no system call: see clock-gettime-syscall");
        row("read-zero", "io", Map.of("bytes", "1"), 1, 1, new double[] {148, 149, 162});
        row("read-zero", "io", Map.of("bytes", "4096"), 1, 1, new double[] {214, 215, 229});
        absent("read-zero", "io", "critical", NEVER_CRITICAL);
        row("sched-yield", "switching", Map.of("competitor", "true"), 2, 1, new double[] {431, 432, 444});
        row("fork-exit", "creation", Map.of("parent", "jvm"), 4, 4, new double[] {1.41e6, 1.42e6, 1.43e6});
        absent("fork-exit", "creation", "critical", NEVER_CRITICAL);
        absent("fork-exit", "creation", "java", "Java can't fork");
        failed();
        cells.replaceAll(SyntheticCells::grouped);
        return cells;
    }

    private void noop() {
        Cell c = Synthetic.ok("noop", "crossing", "c", Map.of(), 0.645, null, Synthetic.counted(0, 0));
        cells.add(c);
        cells.add(Synthetic.ok("noop", "crossing", "panama", Map.of(), 9.8, c, Synthetic.counted(0.001, 0)));
        absent("noop", "crossing", "raw", "a call that does nothing has no number in the kernel");
    }

    /**
     * The native routes in order, without those that are NaN; the last of them disagrees when counted and declared
     * differ.
     */
    private void row(
            String primitive, String group, Map<String, String> params, double counted, double declared, double[] ns) {
        String[] routes = {"c", "raw", "panama", "critical", "jna-direct", "jna-interface"};
        @Nullable Cell baseline = null;
        for (int i = 0; i < ns.length; i++) {
            if (Double.isNaN(ns[i])) {
                continue;
            }
            double entries = i == ns.length - 1 ? counted : declared;
            Evidence evidence = Synthetic.counted(entries, declared);
            Cell cell =
                    Synthetic.ok(primitive, group, routes[i], new LinkedHashMap<>(params), ns[i], baseline, evidence);
            baseline = baseline == null ? cell : baseline;
            cells.add(cell);
        }
    }

    /** As jextract's binding does it: a JVM has one of two costs for its whole life. */
    private static Cell grouped(Cell cell) {
        List<Mode> modes = List.of(new Mode(null, 9.1, 0.4, 3), new Mode(null, 30.7, 0.6, 2));
        return cell.name().equals("getppid/panama") ? Altered.with(cell, "modes", modes) : cell;
    }

    private void absent(String primitive, String group, String route, String reason) {
        cells.add(Synthetic.without(primitive, group, route, Map.of(), Cell.Status.ABSENT, reason));
    }

    private void failed() {
        cells.add(Synthetic.without(
                "thread-create",
                "creation",
                "panama",
                Map.of(),
                Cell.Status.FAILED,
                "pthread_create gave EAGAIN in JVM 2"));
        Evidence unverified = new Evidence(
                Evidence.RUSAGE,
                "entries are not counted without perf_event",
                1000,
                null,
                2.1,
                0.1,
                0.0,
                Map.of("contextSwitches", new Interval(2, Double.POSITIVE_INFINITY)),
                true);
        cells.add(Synthetic.ok("thread-create", "creation", "java", Map.of(), 101_000, null, unverified));
    }
}
