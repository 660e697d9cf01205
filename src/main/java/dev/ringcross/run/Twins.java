package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The A/A arm: which cells are measured twice in each round. */
final class Twins {
    private Twins() {}

    /**
     * The first cell of each primitive that is marked as twin; of all when none is. Chosen once for a run: what some JVM
     * has as its first cell may be the noisiest of all, and would then decide for every comparison.
     */
    static Set<CellSpec> of(List<CellSpec> cells) {
        Map<Entry, CellSpec> first = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.primitive().measures().twin())
                .forEach(cell -> first.putIfAbsent(cell.primitive(), cell));
        return first.isEmpty() ? Set.copyOf(cells.subList(0, Math.min(1, cells.size()))) : Set.copyOf(first.values());
    }

    /** Where they stand among the cells of one JVM. */
    static List<Integer> among(List<CellSpec> cells, Set<CellSpec> twins) {
        return IntStream.range(0, cells.size())
                .filter(cell -> twins.contains(cells.get(cell)))
                .boxed()
                .toList();
    }
}
