package dev.ringcross.run;

import dev.ringcross.result.CanaryReading;
import dev.ringcross.result.Cell;
import dev.ringcross.result.NoiseFloor;
import dev.ringcross.result.Plan;
import dev.ringcross.result.ResourceReading;
import dev.ringcross.result.Result;
import dev.ringcross.stats.LatencyHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an interrupted run has measured, as far as it stays: whole forks. Of one that was cut off nothing is kept, since a
 * fresh JVM is the unit of the statistics; it is measured again.
 */
public final class EarlierForks {
    private final Result result;
    private final Plan plan;

    /** @param result that holds a plan */
    public EarlierForks(Result result) {
        this.result = result;
        this.plan = Objects.requireNonNull(result.run().plan());
    }

    int count() {
        return plan.finishedForks();
    }

    /** How long the timing has taken. */
    double timedSeconds() {
        return plan.timedSeconds();
    }

    /** What has ended the adding of forks; null when nothing has yet. */
    @Nullable
    String stoppedBy() {
        return result.run().precision() == null
                ? null
                : result.run().precision().stoppedBy();
    }

    List<CanaryReading> canary() {
        return result.canary().stream().filter(one -> one.fork() < count()).toList();
    }

    List<ResourceReading> resources() {
        return result.resources().stream().filter(one -> one.fork() < count()).toList();
    }

    /** Gives a cell back what was heard of it. */
    void restore(Samples heard) {
        result.cells().stream()
                .filter(cell -> named(heard, cell.primitive(), cell.route(), cell.params()))
                .forEach(cell -> restore(heard, cell));
        NoiseFloor floor = result.noiseFloor();
        Stream<NoiseFloor.Twin> twins = floor == null ? Stream.empty() : floor.cells().stream();
        twins.filter(twin -> named(heard, twin.primitive(), twin.route(), twin.params()))
                .forEach(twin -> each(twin.samples(), heard::twin));
    }

    private static boolean named(Samples heard, String primitive, String route, Object params) {
        return heard.cell.primitive().id().equals(primitive)
                && heard.cell.route().id().equals(route)
                && heard.cell.params().equals(params);
    }

    private void restore(Samples heard, Cell cell) {
        each(cell.samples(), heard::time);
        cell.disturbed().stream().filter(one -> one.fork() < count()).forEach(heard.disturbed::add);
        if (cell.tail() != null && count() > 0) {
            heard.sampled(LatencyHistogram.decoded(cell.tail().histogram()));
        }
        if (heard.failure == null && !cell.ok() && isFinal(String.valueOf(cell.reason()))) {
            heard.failure = new Failure(cell.status().equals(Cell.ABSENT), String.valueOf(cell.reason()));
        }
        if (count() > MeasuringJvms.FORKS_OF_ALL && cell.samples().size() < count()) {
            heard.spendAll();
        }
    }

    /** What only the interruption, or too few forks so far, have kept from a number is tried again. */
    private static boolean isFinal(String reason) {
        return !reason.equals(Assembly.STOPPED) && !reason.startsWith(Assembly.NOT_RESOLVED);
    }

    /** Who takes a sample. */
    private interface Taker {
        void take(int fork, int round, double value);
    }

    private void each(List<List<@Nullable Double>> samples, Taker taker) {
        for (int fork = 0; fork < Math.min(count(), samples.size()); fork++) {
            List<@Nullable Double> rounds = new ArrayList<>(samples.get(fork));
            for (int round = 0; round < Math.min(rounds.size(), result.run().rounds()); round++) {
                Double value = rounds.get(round);
                if (value != null) {
                    taker.take(fork, round, value);
                }
            }
        }
    }
}
