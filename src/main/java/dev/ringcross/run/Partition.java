package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which cells share a measuring JVM: all that do no harm to each other. */
final class Partition {
    private static final String SHARED = "";
    private static final String OWN = "own";

    private Partition() {}

    /** For timing: one list a JVM; those that need their own JVM come last. */
    static List<List<CellSpec>> forTiming(List<CellSpec> cells, boolean isolate) {
        Map<String, List<CellSpec>> byJvm = new LinkedHashMap<>();
        byJvm.put(SHARED, new ArrayList<>());
        for (CellSpec cell : cells) {
            String own = cell.primitive().measures().ownJvm() ? OWN : SHARED;
            String jvm = isolate ? cell.primitive().id() + cell.params() : own;
            byJvm.computeIfAbsent(jvm, name -> new ArrayList<>()).add(cell);
        }
        return byJvm.values().stream().filter(list -> !list.isEmpty()).toList();
    }

    /** For counting: those that disturb what follows get a JVM for each primitive, since counts are exact. */
    static List<List<CellSpec>> forCounting(List<CellSpec> cells) {
        Map<String, List<CellSpec>> byJvm = new LinkedHashMap<>();
        for (CellSpec cell : cells) {
            String jvm = cell.primitive().measures().ownJvm() ? cell.primitive().id() : SHARED;
            byJvm.computeIfAbsent(jvm, name -> new ArrayList<>()).add(cell);
        }
        return List.copyOf(byJvm.values());
    }
}
