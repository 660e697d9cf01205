package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which cells share a measuring JVM: all that do no harm to each other. */
final class Partition {
    private static final String SHARED = "";

    private Partition() {}

    /** One list a JVM; those that need their own JVM come last. */
    static List<List<CellSpec>> of(List<CellSpec> cells, boolean isolate) {
        Map<String, List<CellSpec>> byJvm = new LinkedHashMap<>();
        byJvm.put(SHARED, new ArrayList<>());
        for (CellSpec cell : cells) {
            String jvm = isolate
                    ? cell.primitive().id() + cell.params()
                    : cell.primitive().measures().ownJvm() ? "own" : SHARED;
            byJvm.computeIfAbsent(jvm, name -> new ArrayList<>()).add(cell);
        }
        return byJvm.values().stream().filter(list -> !list.isEmpty()).toList();
    }
}
