package dev.ringcross.measure;

import dev.ringcross.call.Affinity;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.run.plan.MeasuringPlan;
import dev.ringcross.run.plan.MeasuringPlan.Effort;
import dev.ringcross.run.plan.MeasuringPlan.Injection;
import dev.ringcross.run.plan.MeasuringPlan.TurnGroup;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.process.Message.Role;
import dev.ringcross.run.process.Position;
import dev.ringcross.run.record.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The timing of a measuring JVM: all groups are warmed and calibrated; then come passes, each a visit to every group in
 * random order, so that the visits to one group are spread over the JVM's life.
 */
final class Timing {
    /** The seeds of consecutive JVMs lie this far apart. */
    private static final int SEED_DISTANCE = 1_000_003;

    private static final double NANOS_PER_MILLI = 1e6;

    private final MeasuringPlan plan;
    private final List<OpenCell> cells;
    private final Position position;
    private final TurnGate gate;
    private final Consumer<Message> report;
    private final Random random;
    private final Set<OpenCell> told = new HashSet<>();
    private final Set<OpenCell> notCompiled = new HashSet<>();

    Timing(MeasuringPlan plan, List<CellSpec> specs, Position position, TurnGate gate, Consumer<Message> report) {
        this.plan = plan;
        this.cells = IntStream.range(0, specs.size())
                .mapToObj(cell -> new OpenCell(cell, specs.get(cell)))
                .toList();
        this.position = position;
        this.gate = gate;
        this.report = report;
        this.random = new Random(plan.seed() * SEED_DISTANCE + plan.jvm());
    }

    void run() {
        List<List<Group>> clusters = new ArrayList<>();
        plan.groups().forEach(group -> clusters.add(groups(group)));
        Affinity pinned = Affinity.pinToMeasuringCpu();
        try (pinned;
                HostWatch watch = new HostWatch()) {
            measure(clusters, watch);
        }
    }

    private void measure(List<List<Group>> clusters, HostWatch watch) {
        ResourceWatch resources = new ResourceWatch(plan);
        gate.await();
        warm(clusters);
        for (int pass = 0; pass < plan.effort().visits(); pass++) {
            gate.await();
            resources.read(pass).forEach(report);
            shuffled(clusters).forEach(group -> visit(group, watch));
        }
        if (plan.effort().tails()) {
            tails();
        }
    }

    /** Cells that can't be open together are a group each. */
    private List<Group> groups(TurnGroup planned) {
        List<OpenCell> all = planned.cells().stream().map(cells::get).toList();
        return planned.alone()
                ? all.stream()
                        .map(cell -> new Group(cell.spec().name(), List.of(cell)))
                        .toList()
                : List.of(new Group(planned.name(), all));
    }

    /** Groups of one cluster stay together, so that what is measured alone lies near its baseline in time. */
    private List<Group> shuffled(List<List<Group>> clusters) {
        List<List<Group>> order = new ArrayList<>(clusters);
        Collections.shuffle(order, random);
        List<Group> groups = new ArrayList<>();
        for (List<Group> cluster : order) {
            List<Group> own = new ArrayList<>(cluster);
            Collections.shuffle(own, random);
            groups.addAll(own);
        }
        return groups;
    }

    /** All cells are called often before the first is looked at: what the compilers still do would disturb it. */
    private void warm(List<List<Group>> clusters) {
        long limit = warmLimitNanos();
        // Nothing was compiled yet in the first round, and what takes long has no other.
        long firstLimit = 2 * limit;
        CompilationLog log = CompilationLog.open();
        Set<OpenCell> needy = new HashSet<>(cells);
        for (int round = 0; round < Warming.MOST_ROUNDS && !needy.isEmpty(); round++) {
            Set<OpenCell> called = Set.copyOf(needy);
            long current = round == 0 ? firstLimit : limit;
            long ofLoopsInC = limit / 2;
            for (Group group : shuffled(clusters)) {
                whileOpen(group, called::contains, cell -> {
                    if (!Warming.callOften(cell, cell.isBaseline() ? ofLoopsInC : current)) {
                        needy.remove(cell);
                    }
                });
            }
            Compilers.awaitPause();
            log.refresh();
            if (round + 1 >= Warming.ROUNDS) {
                needy.removeIf(cell -> !log.isKept() || log.isCompiled(cell.spec()));
            }
        }
        notCompiled.addAll(needy);
        shuffled(clusters).stream()
                .filter(group -> !group.isExpensiveToOpen())
                .forEach(group -> whileOpen(group, cell -> true, this::settle));
        shuffled(clusters).forEach(this::freeze);
        Compilers.awaitQuiet();
    }

    /** Waits for steady slices of an open cell, and calibrates. */
    private void settle(OpenCell cell) {
        long start = System.nanoTime();
        double first = invocationNanos(cell);
        boolean steady = first > Warming.VERY_LONG_NANOS
                || Warming.untilSteady(cell, warmLimitNanos()) && !notCompiled.contains(cell);
        cell.markWarm(steady, (System.nanoTime() - start) / NANOS_PER_MILLI);
        Calibration.read(cell, first);
    }

    /** What one invocation takes; of what is known to take very long one more reading will do. */
    private static double invocationNanos(OpenCell cell) {
        double known = cell.leastInvocationNanos();
        return Double.isFinite(known) && known > Warming.VERY_LONG_NANOS
                ? Math.min(known, cell.sliceNanos(1))
                : cell.leastNanos(Calibration.SLICE_NANOS);
    }

    private void freeze(Group group) {
        Calibration.freeze(group.cells());
        group.cells().stream()
                .filter(cell -> cell.failure() == null && cell.isCalibrated())
                .forEach(cell -> report.accept(cell.warmed()));
    }

    private long warmLimitNanos() {
        return (long) (plan.effort().warmMillis() * NANOS_PER_MILLI / (Warming.ROUNDS + 1));
    }

    private void whileOpen(Group group, Predicate<OpenCell> which, Consumer<OpenCell> work) {
        List<OpenCell> chosen = group.cells().stream()
                .filter(cell -> cell.failure() == null && which.test(cell))
                .toList();
        if (chosen.isEmpty()) {
            return;
        }
        try {
            open(chosen);
            for (OpenCell cell : chosen) {
                position.set(cell.index());
                work.accept(cell);
            }
            position.set(Position.NONE);
        } finally {
            close(group);
            report.accept(new Message.Warming(group.name()));
        }
    }

    private void visit(Group group, HostWatch watch) {
        if (!group.hasNumbers() || group.isExpensiveToOpen() && group.visits() > 0) {
            return;
        }
        try {
            open(group.cells());
            if (!group.isCalibrated()) {
                group.cells().forEach(this::settle);
                freeze(group);
            }
            Effort effort = plan.effort();
            List<Arm> arms = arms(group, effort.turns());
            if (arms.isEmpty()) {
                // What could be opened before is refused now: the cells have said so.
                return;
            }
            Turn turn = new Turn(arms, position, random);
            int turns =
                    turns(effort, arms.stream().mapToDouble(Arm::expectedNanos).sum());
            Visit visit = new Visit(group.name(), group.nextVisit(), arms, turns, watch, report);
            turn.leadIn();
            visit.take(turn, turns);
        } finally {
            close(group);
        }
    }

    private static int turns(Effort effort, double turnNanos) {
        double fit = effort.visitMillis() * NANOS_PER_MILLI / turnNanos;
        return (int) Math.clamp(fit, 1, effort.turns());
    }

    /** Each cell that gives numbers; some twice, and one of them perhaps with a delay. */
    private List<Arm> arms(Group group, int most) {
        List<Arm> arms = new ArrayList<>();
        Injection injection = plan.injection();
        for (OpenCell cell : group.cells()) {
            if (cell.failure() != null) {
                continue;
            }
            arms.add(new Arm(cell, Role.CELL, null, most));
            if (plan.twins().contains(cell.index())) {
                arms.add(new Arm(cell, Role.TWIN, null, most));
            }
            if (injection != null && injection.cell() == cell.index()) {
                arms.add(new Arm(cell, Role.INJECTED, injection, most));
            }
        }
        return arms;
    }

    private void tails() {
        for (OpenCell cell : cells) {
            if (cell.failure() == null && TailSampling.isWorthwhile(cell)) {
                position.set(cell.index());
                TailSampling.of(cell).ifPresent(report);
                position.set(Position.NONE);
                tellFailure(cell);
            }
        }
    }

    private void open(List<OpenCell> chosen) {
        for (OpenCell cell : chosen) {
            if (cell.failure() == null) {
                position.set(cell.index());
                cell.open();
            }
        }
        position.set(Position.NONE);
    }

    private void close(Group group) {
        group.close();
        group.cells().forEach(this::tellFailure);
    }

    private void tellFailure(OpenCell cell) {
        Failure failure = cell.failure();
        if (failure != null && told.add(cell)) {
            report.accept(failure.message(cell.index()));
        }
    }
}
