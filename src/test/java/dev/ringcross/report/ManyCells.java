package dev.ringcross.report;

import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.QuietValue;
import dev.ringcross.result.Result;
import dev.ringcross.result.Synthetic;
import dev.ringcross.result.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A synthetic result as large as a standard run: seven groups, all routes, and the reasons of those that are absent. */
public final class ManyCells {
    private static final List<String> ROUTES =
            List.of("c", "raw", "panama", "critical", "jna-direct", "jna-interface", "java");
    private static final List<String> GROUPS =
            List.of("crossing", "creation", "switching", "communication", "synchronisation", "io", "memory");
    private static final int SIZES = 3;

    private final Random random = new Random(7);
    private final List<Cell> cells = new ArrayList<>();

    /** @param count of cells with numbers; of others there are 1.7 times as many, as in a real run */
    public static Result result(int count, int jvms, int turns) {
        ManyCells many = new ManyCells();
        for (int row = 0; many.cells.size() < count; row++) {
            String primitive = "primitive-number-" + row / SIZES;
            String group = GROUPS.get(row / SIZES % GROUPS.size());
            Map<String, String> params = Map.of("bytes", String.valueOf(1 << 8 * (row % SIZES)));
            for (String route : ROUTES) {
                if (many.cells.size() < count) {
                    many.cells.add(many.cell(primitive, group, route, params, jvms, turns));
                }
            }
        }
        for (int i = 0; i < count * 17 / 10; i++) {
            many.cells.add(Synthetic.without(
                    "primitive-number-" + i % (count / ROUTES.size() / SIZES + 1),
                    GROUPS.get(i % (count / ROUTES.size() / SIZES + 1) % GROUPS.size()),
                    "route-" + i % 5,
                    Map.of("way", String.valueOf(i)),
                    Cell.Status.ABSENT,
                    "it happens in a small process in C, so that this JVM keeps its own state"));
        }
        return Synthetic.with(many.cells);
    }

    private Cell cell(String primitive, String group, String route, Map<String, String> params, int jvms, int turns) {
        double typical = Math.exp(1 + 15 * random.nextDouble());
        Interval ci95 = new Interval(typical * 0.93, typical * 1.11);
        Interval once = new Interval(1, 1);
        return new Cell(
                primitive,
                group,
                route,
                params,
                primitive + " " + PrimitiveRows.words(params),
                Cell.NANOS_PER_OPERATION,
                Cell.Status.OK,
                null,
                typical,
                ci95,
                new QuietValue(typical * 0.9, new Interval(typical * 0.89, typical * 0.91), jvms * turns / 2, false),
                typical * 0.88,
                null,
                null,
                List.of(),
                route.equals("c")
                        ? null
                        : new Excess(
                                "c",
                                typical / 3,
                                new Interval(typical / 4, typical / 2),
                                1.33,
                                new Interval(1.2, 1.5),
                                null),
                samples(typical, jvms, turns),
                route.equals("c") ? new Twin(1.0, once, samples(typical, jvms, turns)) : null,
                0,
                new Evidence(
                        Evidence.PERF_EVENT,
                        null,
                        2000,
                        1.0,
                        0.0,
                        0.0,
                        0.0,
                        Map.of("kernelEntries", once, "contextSwitches", new Interval(0, 0.1)),
                        true));
    }

    private List<List<@Nullable Double>> samples(double typical, int jvms, int turns) {
        List<List<@Nullable Double>> samples = new ArrayList<>();
        for (int jvm = 0; jvm < jvms; jvm++) {
            List<@Nullable Double> own = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                own.add(Math.round(typical * (0.9 + 0.2 * random.nextDouble()) * 1e4) / 1e4);
            }
            samples.add(own);
        }
        return samples;
    }
}
