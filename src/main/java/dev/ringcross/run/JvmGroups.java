package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides what shares a measuring JVM: all that do no harm to each other. */
final class JvmGroups {
    private static final String SHARED = "";
    private static final String OWN = "own";

    private JvmGroups() {}

    /** For timing: one list a JVM; those that need their own JVM come last. */
    static List<List<TurnGroups.Planned>> forTiming(List<TurnGroups.Planned> groups, boolean isolate) {
        return by(groups, group -> isolate ? group.name() : group.ownJvm() ? OWN : SHARED);
    }

    /** For counting: those that disturb what follows get a JVM for each primitive, since counts are exact. */
    static List<List<CellSpec>> forCounting(List<CellSpec> cells) {
        return by(
                cells,
                cell -> cell.primitive().needsOwnJvm(cell.params())
                        ? cell.primitive().id()
                        : SHARED);
    }

    private static <T> List<List<T>> by(List<T> all, Function<T, String> jvm) {
        Map<String, List<T>> byJvm = new LinkedHashMap<>();
        byJvm.put(SHARED, new ArrayList<>());
        all.forEach(one ->
                byJvm.computeIfAbsent(jvm.apply(one), name -> new ArrayList<>()).add(one));
        return byJvm.values().stream().filter(list -> !list.isEmpty()).toList();
    }
}
