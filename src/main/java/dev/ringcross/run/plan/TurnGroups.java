package dev.ringcross.run.plan;

import dev.ringcross.catalogue.CellSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which cells take turns with each other: the routes of a row, and rows that are compared with each other. */
public final class TurnGroups {
    /** The largest number of cells in a group that joins rows: a longer turn would outlast the states of the host. */
    private static final int MOST_CELLS = 20;

    private final List<Planned> groups = new ArrayList<>();

    /**
     * Cells that take turns with each other.
     *
     * @param alone whether they can't be open together
     * @param ownJvm whether they need a JVM that they share only with others of their kind
     */
    public record Planned(String name, List<CellSpec> cells, boolean alone, boolean ownJvm) {
        private boolean holds(String cell) {
            return cells.stream().anyMatch(one -> one.name().equals(cell));
        }

        private boolean canJoin(Planned other) {
            return !alone && !other.alone && ownJvm == other.ownJvm;
        }

        private Planned with(Planned other) {
            List<CellSpec> both = new ArrayList<>(cells);
            both.addAll(other.cells);
            return new Planned(name, both, false, ownJvm);
        }
    }

    private TurnGroups(List<CellSpec> cells) {
        Map<String, List<CellSpec>> rows = new LinkedHashMap<>();
        cells.forEach(cell ->
                rows.computeIfAbsent(cell.rowName(), row -> new ArrayList<>()).add(cell));
        rows.forEach((name, row) -> {
            CellSpec first = row.get(0);
            boolean alone = first.primitive().aloneReason(first.params()).isPresent();
            groups.add(new Planned(name, row, alone, first.primitive().needsOwnJvm(first.params())));
        });
    }

    /**
     * The groups of a run.
     *
     * @param cells the cells in the catalogue's order
     * @param pairs the pairs of compared cells, by name; pairs with a cell that the run lacks are ignored
     */
    public static List<Planned> of(List<CellSpec> cells, List<List<String>> pairs) {
        TurnGroups planning = new TurnGroups(cells);
        pairs.forEach(pair -> planning.join(pair.get(0), pair.get(1), MOST_CELLS));
        return planning.groups;
    }

    /** The groups of a comparison: compared cells take turns together, however many they are. */
    public static List<Planned> compared(List<CellSpec> cells, List<List<String>> pairs) {
        TurnGroups planning = new TurnGroups(cells);
        pairs.forEach(pair -> planning.join(pair.get(0), pair.get(1), Integer.MAX_VALUE));
        return planning.groups;
    }

    private void join(String one, String other, int most) {
        Planned first = find(one);
        Planned second = find(other);
        if (first == null || second == null || first == second || !first.canJoin(second)) {
            return;
        }
        if (first.cells.size() + second.cells.size() <= most) {
            groups.set(groups.indexOf(first), first.with(second));
            groups.remove(second);
        }
    }

    private @Nullable Planned find(String cell) {
        return groups.stream().filter(group -> group.holds(cell)).findFirst().orElse(null);
    }

    /** The name of the group that each cell's samples are found under: its own name where it is measured alone. */
    public static Map<CellSpec, String> names(List<Planned> groups) {
        return groups.stream()
                .flatMap(group ->
                        group.cells().stream().map(cell -> Map.entry(cell, group.alone() ? cell.name() : group.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
