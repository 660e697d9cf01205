package dev.ringcross.run;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How two sides are measured in turn.
 *
 * @param schedule pairs of fresh JVMs, and how each warms and how many rounds it does
 * @param inject what share of its own time the young side spins in addition, to be found again; null for nothing, so
 *     that cells are measured as {@code run} measures them
 * @param spun what share of its own time a cell must spin, by the cell's name, so that it takes {@code inject} longer; a cell
 *     that is not in it spins as much as is injected
 * @param twins whether the old side measures some cells twice in each round, for the noise floor
 * @param brisk for loops in C, which need little warming: all cells share a JVM, both JVMs warm at the same time, and
 *     both compile quickly rather than well
 * @param cellSeconds how long one cell may take in one round before it is taken to hang
 */
public record LiveOptions(
        LiveSide old,
        LiveSide young,
        Profile.Schedule schedule,
        long seed,
        @Nullable Double inject,
        Map<String, Double> spun,
        boolean twins,
        boolean brisk,
        List<Integer> cpus,
        int iterationMillis,
        int cellSeconds) {

    public LiveOptions withSeed(long other) {
        return new LiveOptions(
                old, young, schedule, other, inject, spun, twins, brisk, cpus, iterationMillis, cellSeconds);
    }

    LiveOptions withSpun(Map<String, Double> shares) {
        return new LiveOptions(
                old, young, schedule, seed, inject, shares, twins, brisk, cpus, iterationMillis, cellSeconds);
    }
}
