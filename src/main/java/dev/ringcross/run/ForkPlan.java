package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one fresh JVM is asked to do; travels to it as one line of JSON.
 *
 * @param jvm the how-manieth measuring JVM of the run it is, from 0
 * @param dear indices of cells that an earlier fork found to take long: not warmed, and visited once
 * @param tails whether the tails are read too
 * @param twins indices of cells that are measured twice in each round: the A/A arm
 * @param task {@code time} or {@code count}
 * @param cells in the catalogue's order; messages name them by index
 * @param pace how it takes turns with another measuring JVM; null when it works alone
 */
record ForkPlan(
        String task,
        int jvm,
        int fork,
        int rounds,
        long seed,
        int warmPasses,
        int iterationMillis,
        List<Integer> twins,
        List<Integer> dear,
        boolean tails,
        List<CellName> cells,
        @Nullable Pace pace) {

    static final String TIME = "time";
    static final String COUNT = "count";

    /**
     * The other side's JVM is alive too: this one waits for its turn before each round.
     *
     * @param inject which share of an invocation's own time is spun in addition within it, by the cells' indices; null to
     *     measure them as {@code run} does
     * @param warmsInTurn whether the other JVM waits while this one warms
     */
    record Pace(@Nullable List<Double> inject, boolean warmsInTurn) {}

    boolean isPaced() {
        return pace != null;
    }

    /** A cell by the names of its parts. */
    record CellName(String primitive, String route, Map<String, String> params) {}

    static List<CellName> names(List<CellSpec> cells) {
        return cells.stream()
                .map(cell -> new CellName(cell.primitive().id(), cell.route().id(), cell.params()))
                .toList();
    }
}
