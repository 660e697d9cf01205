package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.result.Disturbance;
import dev.ringcross.run.ForkMessage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openjdk.jmh.runner.RunnerException;

/** The timing half of a measuring JVM: warm every cell, then rounds in random order, the canary between them. */
final class TimedFork {
    /** Apart by this are the seeds of two forks. */
    static final int FORK_STRIDE = 1_000_003;

    private static final int TAIL_MILLIS = 20;
    private static final double TAIL_FROM_NANOS = 1000;

    /**
     * What a cell takes in a round, its setting up included, from which on it is visited once in a fork, for all rounds
     * at once.
     */
    static final long DEAR_NANOS = 40_000_000;

    private static final long VERY_DEAR_NANOS = 150_000_000;

    private static final int VISITS_TO_JUDGE = 2;

    private static final int MOST_AT_ONCE = 10;

    private final ForkPlan plan;
    private final List<CellSpec> cells;
    private final Reporter reporter;
    private final Turns turns;
    private final Random random;
    private final boolean[] dropped;
    private final double[] last;
    private final long[] fastestNanos;
    private final int[] visits;
    private final boolean[] dear;
    private final DisturbanceWatch watch;
    private final ResourceWatch resources;

    TimedFork(ForkPlan plan, List<CellSpec> cells, Reporter reporter, Turns turns) {
        this.plan = plan;
        this.cells = cells;
        this.reporter = reporter;
        this.turns = turns;
        this.random = new Random(plan.seed() * FORK_STRIDE + plan.fork());
        this.dropped = new boolean[cells.size()];
        this.last = new double[cells.size()];
        this.fastestNanos = new long[cells.size()];
        this.dear = new boolean[cells.size()];
        Arrays.fill(fastestNanos, Long.MAX_VALUE);
        this.visits = new int[cells.size()];
        this.watch = new DisturbanceWatch(plan.fork());
        this.resources = new ResourceWatch(plan);
        plan.dear().forEach(cell -> dear[cell] = true);
    }

    void run() {
        if (plan.pace() != null && plan.pace().warmsInTurn()) {
            turns.await();
        }
        for (int pass = 0; pass < plan.warmPasses(); pass++) {
            for (Arm arm : shuffled()) {
                if (!arm.twin()) {
                    measure(arm, Kind.WARM, pass - plan.warmPasses());
                }
            }
        }
        try (watch;
                CanaryWatch canary = new CanaryWatch(plan.fork())) {
            for (int round = 0; round < plan.rounds(); round++) {
                turns.await();
                round(round, canary);
            }
        }
        for (int cell = 0; plan.tails() && cell < cells.size(); cell++) {
            if (hasTail(cell)) {
                tail(cell);
            }
        }
    }

    private void round(int round, CanaryWatch canary) {
        resources.read(round).forEach(reading -> reporter.tell(ForkMessage.of(reading)));
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
        boolean once = dear[cell];
        if (dropped[cell] || once && (kind == Kind.WARM || round > 0) || isWarm(cell, kind, round)) {
            return;
        }
        long start = System.nanoTime();
        reporter.tell(ForkMessage.of(Kind.NEXT, cell, round, 0));
        watch.before();
        try {
            List<Double> scores = scores(cell, kind, once ? Math.min(plan.rounds(), MOST_AT_ONCE) : 1);
            Optional<Disturbance> disturbed = watch.after(round);
            last[cell] = scores.get(0);
            judge(cell, System.nanoTime() - start);
            for (int i = 0; i < scores.size(); i++) {
                reporter.tell(ForkMessage.of(kind, cell, round + i, scores.get(i)));
                if (kind == Kind.SAMPLE && disturbed.isPresent()) {
                    reporter.tell(ForkMessage.of(cell, disturbed.get().inRound(round + i)));
                }
            }
        } catch (RunnerException | OutOfMemoryError failed) {
            // The latter also where a thread was refused: JMH passes it on.
            dropped[cell] = true;
            reporter.tell(Failure.of(failed).message(cell));
        }
    }

    /** By a self-test of power with its busy loop, of which nothing is spun while the cell warms. */
    private List<Double> scores(int index, Kind kind, int iterations) throws RunnerException {
        CellSpec cell = cells.get(index);
        List<Double> inject = plan.pace() == null ? null : plan.pace().inject();
        return inject == null
                ? JmhIteration.typical(cell, plan.iterationMillis(), iterations)
                : List.of(Injected.typical(cell, plan.iterationMillis(), kind == Kind.WARM ? 0 : inject.get(index)));
    }

    private void tail(int cell) {
        reporter.tell(ForkMessage.of(Kind.NEXT, cell, -1, 0));
        try {
            JmhIteration.tail(cells.get(cell), TAIL_MILLIS)
                    .ifPresent(histogram -> reporter.tell(ForkMessage.of(Kind.TAIL, cell, histogram.encoded())));
        } catch (RunnerException failed) {
            dropped[cell] = true;
            reporter.tell(Failure.of(failed).message(cell));
        }
    }

    /** What runs in C needs no more than one pass: there is nothing to compile. */
    private boolean isWarm(int cell, Kind kind, int round) {
        return kind == Kind.WARM
                && round > -plan.warmPasses()
                && cells.get(cell).route() == Route.C;
    }

    /** One slow visit may be another's doing, or the loading of classes; a very slow one is not. */
    private void judge(int cell, long nanos) {
        visits[cell]++;
        fastestNanos[cell] = Math.min(fastestNanos[cell], nanos);
        // Whoever takes turns gives one visit a round: the other side's pair must lie near in time.
        dear[cell] |=
                !plan.isPaced() && fastestNanos[cell] > (visits[cell] < VISITS_TO_JUDGE ? VERY_DEAR_NANOS : DEAR_NANOS);
    }

    /** A tail is read where one operation is one invocation, and longer than what reading the clock takes. */
    private boolean hasTail(int cell) {
        return !dropped[cell]
                && !dear[cell]
                && last[cell] >= TAIL_FROM_NANOS
                && !cells.get(cell).isBatched();
    }
}
