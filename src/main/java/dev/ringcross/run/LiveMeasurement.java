package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Two sides measured in turn: for each fork one fresh JVM of either side, both alive at once, of which only one works at
 * a time. Who warms first, and who goes first in a round, is random (seeded). So a round of one side lies beside the
 * same round of the other, and what the host does to one it does to the other.
 */
public final class LiveMeasurement {
    private final LiveOptions options;
    private final Progress progress;
    private final Path directory;
    private final List<Pair> pairs;
    private volatile boolean stopped;
    private volatile List<LiveSeat> seats = List.of();

    /** All that was heard of a cell and of its counterpart. */
    record Pair(Samples old, Samples young) {
        boolean isPossible() {
            return old.failure == null && young.failure == null;
        }
    }

    /** @param directory private to this comparison; whoever made it removes it */
    public LiveMeasurement(LiveOptions options, List<LiveCells.Pair> cells, Path directory, Progress progress) {
        this.options = options;
        this.directory = directory;
        this.progress = progress;
        Absence absence = new Absence();
        this.pairs = cells.stream()
                .map(pair -> new Pair(empty(pair.old(), absence), empty(pair.young(), absence)))
                .toList();
    }

    private Samples empty(CellSpec cell, Absence absence) {
        return Samples.before(cell, options.schedule().rounds(), absence);
    }

    /** Measures all forks, unless it is stopped. */
    public void measure() throws IOException, InterruptedException {
        for (int fork = 0; fork < options.schedule().forks() && !stopped; fork++) {
            progress.fork(fork, options.schedule().forks(), "timing both sides in turn");
            for (List<Pair> together : parts()) {
                List<Pair> possible = together.stream().filter(Pair::isPossible).toList();
                if (!stopped && !possible.isEmpty()) {
                    visit(fork, possible);
                }
            }
        }
        progress.finished();
    }

    /** Ends both JVMs now; what was heard so far stays. May be called from any thread. */
    public void stop() {
        stopped = true;
        seats.forEach(LiveSeat::close);
    }

    public boolean isComplete() {
        return !stopped;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Which pairs share a JVM, as the old side's cells do in a run. */
    private List<List<Pair>> parts() {
        if (options.brisk()) {
            return List.of(pairs);
        }
        List<CellSpec> all = pairs.stream().map(pair -> pair.old().cell).toList();
        return Partition.forTiming(all, false).stream()
                .map(part -> pairs.stream()
                        .filter(pair -> part.contains(pair.old().cell))
                        .toList())
                .toList();
    }

    private void visit(int fork, List<Pair> together) throws IOException, InterruptedException {
        Random random = new Random(options.seed() * TimedFork.FORK_STRIDE + fork);
        List<LiveSeat> both = new ArrayList<>();
        try {
            boolean youngFirst = random.nextBoolean();
            both.add(seat(youngFirst, fork, together));
            both.add(seat(!youngFirst, fork, together));
            seats = List.copyOf(both);
            if (!stopped) {
                takeTurns(both, random);
            }
        } finally {
            both.forEach(LiveSeat::close);
            seats = List.of();
        }
    }

    /** One turn to warm, where that takes turns too, then one a round; over when a JVM has died, whose cell is then left out. */
    private void takeTurns(List<LiveSeat> both, Random random) throws IOException, InterruptedException {
        for (LiveSeat seat : both) {
            if (!seat.isReady(() -> stopped)) {
                return;
            }
        }
        List<LiveSeat> order = new ArrayList<>(both);
        int warming = options.brisk() ? 0 : 1;
        for (int turn = 0; turn < warming + options.schedule().rounds(); turn++) {
            Collections.shuffle(order, random);
            for (LiveSeat seat : order) {
                boolean done = seat.turn();
                // Ctrl-C reaches the measuring JVMs too, which may be gone before this one knows why.
                if (stopped) {
                    return;
                }
                if (!done) {
                    seat.blame();
                    return;
                }
            }
        }
    }

    private LiveSeat seat(boolean young, int fork, List<Pair> together) throws IOException {
        List<Samples> cells =
                together.stream().map(young ? Pair::young : Pair::old).toList();
        LiveSide side = young ? options.young() : options.old();
        Path errors = directory.resolve(young ? "stderr-young" : "stderr-old");
        return LiveSeat.start(side, options, plan(young, fork, cells), cells, errors, progress);
    }

    private ForkPlan plan(boolean young, int fork, List<Samples> cells) {
        List<CellSpec> specs = cells.stream().map(heard -> heard.cell).toList();
        return new ForkPlan(
                ForkPlan.TIME,
                0,
                fork,
                options.schedule().rounds(),
                options.seed(),
                options.schedule().warmPasses(),
                options.iterationMillis(),
                options.twins() && !young ? Twins.among(specs, Twins.of(specs)) : List.of(),
                List.of(),
                false,
                ForkPlan.names(specs),
                new ForkPlan.Pace(shares(young, specs), !options.brisk()));
    }

    /** Both sides go the injected way, or neither: the old one with nothing to spin. */
    private @Nullable List<Double> shares(boolean young, List<CellSpec> specs) {
        Double inject = options.inject();
        return inject == null
                ? null
                : specs.stream()
                        .map(cell -> young ? options.spun().getOrDefault(cell.name(), inject) : Double.valueOf(0))
                        .toList();
    }
}
