package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.ForkMessage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.runner.RunnerException;

/** The timing half of a measuring JVM: warm every cell, then rounds in random order, the canary between them. */
final class TimedFork {
    private static final int FORK_STRIDE = 1_000_003;
    private static final int TAIL_MILLIS = 20;
    private static final double TAIL_FROM_NANOS = 1000;

    /** What a cell takes in a round, its setting up included, from which on it is measured once in a fork. */
    private static final long DEAR_NANOS = 100_000_000;

    private static final int VISITS_TO_JUDGE = 2;

    private final ForkPlan plan;
    private final List<CellSpec> cells;
    private final Reporter reporter;
    private final Random random;
    private final boolean[] dropped;
    private final double[] last;
    private final long[] fastestNanos;
    private final int[] visits;

    TimedFork(ForkPlan plan, List<CellSpec> cells, Reporter reporter) {
        this.plan = plan;
        this.cells = cells;
        this.reporter = reporter;
        this.random = new Random(plan.seed() * FORK_STRIDE + plan.fork());
        this.dropped = new boolean[cells.size()];
        this.last = new double[cells.size()];
        this.fastestNanos = new long[cells.size()];
        Arrays.fill(fastestNanos, Long.MAX_VALUE);
        this.visits = new int[cells.size()];
    }

    void run() {
        for (int pass = 0; pass < plan.warmPasses(); pass++) {
            for (Arm arm : shuffled()) {
                if (!arm.twin()) {
                    measure(arm, Kind.WARM, pass - plan.warmPasses());
                }
            }
        }
        try (CanaryWatch canary = new CanaryWatch(plan.fork())) {
            for (int round = 0; round < plan.rounds(); round++) {
                round(round, canary);
            }
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            if (hasTail(cell)) {
                measure(new Arm(cell, false), Kind.TAIL, -1);
            }
        }
    }

    private void round(int round, CanaryWatch canary) {
        canary.read(round).map(ForkMessage::of).ifPresent(reporter::tell);
        for (Arm arm : shuffled()) {
            measure(arm, arm.twin() ? Kind.TWIN : Kind.SAMPLE, round);
        }
    }

    /** A cell's turn in a round: as itself, or as its own twin. */
    private record Arm(int cell, boolean twin) {}

    /** Rows in random order, and within a row its routes, one right after another, in random order too. */
    private List<Arm> shuffled() {
        List<List<Arm>> rows = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            List<Arm> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (row == null || !cells.get(row.get(0).cell()).sameRow(cells.get(cell))) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(new Arm(cell, false));
            if (plan.twins().contains(cell)) {
                row.add(new Arm(cell, true));
            }
        }
        Collections.shuffle(rows, random);
        List<Arm> order = new ArrayList<>();
        for (List<Arm> row : rows) {
            Collections.shuffle(row, random);
            order.addAll(row);
        }
        return order;
    }

    private void measure(Arm arm, Kind kind, int round) {
        int cell = arm.cell();
        if (dropped[cell] || isDear(cell) && (kind == Kind.WARM || round > 0)) {
            return;
        }
        long start = System.nanoTime();
        reporter.tell(ForkMessage.of(Kind.NEXT, cell, round, 0));
        try {
            double nanos = measure(cells.get(cell), kind);
            last[cell] = nanos;
            visits[cell]++;
            fastestNanos[cell] = Math.min(fastestNanos[cell], System.nanoTime() - start);
            reporter.tell(ForkMessage.of(kind, cell, round, nanos));
        } catch (RunnerException failed) {
            dropped[cell] = true;
            reporter.tell(Failure.of(failed).message(cell));
        }
    }

    /** One slow visit may be another's doing, or the loading of classes. */
    private boolean isDear(int cell) {
        return visits[cell] >= VISITS_TO_JUDGE && fastestNanos[cell] > DEAR_NANOS;
    }

    private double measure(CellSpec cell, Kind kind) throws RunnerException {
        return kind == Kind.TAIL
                ? JmhIteration.tail(cell, TAIL_MILLIS)
                : JmhIteration.typical(cell, plan.iterationMillis());
    }

    /** A tail is read where one operation is one invocation, and longer than what reading the clock takes. */
    private boolean hasTail(int cell) {
        return !isDear(cell)
                && last[cell] >= TAIL_FROM_NANOS
                && !cells.get(cell).isBatched();
    }
}
