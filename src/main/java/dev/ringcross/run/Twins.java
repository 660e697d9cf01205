package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import java.util.List;
import java.util.stream.IntStream;

/** The A/A arm: which cells are measured twice in each round. */
final class Twins {
    private Twins() {}

    /** The first route there is of each primitive that is marked as twin; of the first cell when none is. */
    static List<Integer> of(List<CellSpec> cells) {
        List<Integer> marked = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).primitive().measures().twin())
                .filter(i -> IntStream.range(0, i)
                        .noneMatch(j ->
                                cells.get(j).primitive().equals(cells.get(i).primitive())))
                .boxed()
                .toList();
        return marked.isEmpty() && !cells.isEmpty() ? List.of(0) : marked;
    }
}
