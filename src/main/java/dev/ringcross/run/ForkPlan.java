package dev.ringcross.run;

import java.util.List;
import java.util.Map;

/**
 * What one fresh JVM is asked to do; travels to it as one line of JSON.
 *
 * @param twins indices of cells that are measured twice in each round: the A/A arm
 * @param task {@code time} or {@code count}
 * @param cells in the catalogue's order; messages name them by index
 */
record ForkPlan(
        String task,
        int fork,
        int rounds,
        long seed,
        int warmPasses,
        int iterationMillis,
        List<Integer> twins,
        List<CellName> cells) {

    static final String TIME = "time";
    static final String COUNT = "count";

    /** A cell by the names of its parts. */
    record CellName(String primitive, String route, Map<String, String> params) {}
}
