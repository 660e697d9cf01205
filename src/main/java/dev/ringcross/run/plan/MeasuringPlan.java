package dev.ringcross.run.plan;

import dev.ringcross.catalogue.CellSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one fresh measuring JVM is asked to do; it travels to that JVM as one line of JSON.
 *
 * @param jvm the zero-based index of the measuring JVM in the run; JVMs that measure different cells may share an index
 * @param process the zero-based number of the process, which no two processes of a run share
 * @param seed the seed of the run, from which each JVM derives its own random order
 * @param cells the cells in the catalogue's order; groups and messages name them by index
 * @param groups the cells that take turns with each other; empty for counting
 * @param twins cells that are measured twice in each turn, by index
 * @param paced whether another measuring JVM lives beside this one, so that each waits for its turn
 * @param injection the delay that {@code selftest power} adds to one cell; null for none
 */
public record MeasuringPlan(
        Task task,
        int jvm,
        int process,
        long seed,
        List<CellName> cells,
        List<TurnGroup> groups,
        List<Integer> twins,
        Effort effort,
        boolean paced,
        @Nullable Injection injection) {

    /** What the JVM does with the cells of its plan. */
    public enum Task {
        TIME,
        COUNT
    }

    /** A cell by the names of its parts. */
    public record CellName(String primitive, String route, Map<String, String> params) {}

    /**
     * Cells that take turns with each other.
     *
     * @param name the name of the group in the result file
     * @param cells the cells by their index in the plan
     * @param alone whether they can't be open together, so that each is visited by itself
     */
    public record TurnGroup(String name, List<Integer> cells, boolean alone) {}

    /**
     * How long each group is measured in one JVM.
     *
     * @param visits the number of visits to each group, spread over the JVM's life
     * @param turns the largest number of turns in one visit
     * @param visitMillis the longest time of a visit, except for its first turn
     * @param warmMillis the longest time for warming one cell
     * @param tails whether single operations are sampled too, for the percentiles
     */
    public record Effort(int visits, int turns, int visitMillis, int warmMillis, boolean tails) {}

    /**
     * A busy loop within the slices of one more arm of a cell.
     *
     * @param cell the index of the cell in the plan
     * @param nanosPerOperation spun for each operation
     * @param share spun of what the slice took without it
     */
    public record Injection(int cell, double nanosPerOperation, double share) {}

    /** A short plan that uses everything that a measuring JVM uses, to record which classes it loads. */
    public static MeasuringPlan training(List<CellSpec> cells) {
        List<Integer> all = IntStream.range(0, cells.size()).boxed().toList();
        TurnGroup group = new TurnGroup("training", all, false);
        return new MeasuringPlan(
                Task.TIME, 0, 0, 1, names(cells), List.of(group), all, new Effort(1, 2, 5, 20, true), false, null);
    }

    public static List<CellName> names(List<CellSpec> cells) {
        return cells.stream()
                .map(cell -> new CellName(cell.primitive().id(), cell.route().id(), cell.params()))
                .toList();
    }
}
