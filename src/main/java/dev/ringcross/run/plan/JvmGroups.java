package dev.ringcross.run.plan;

import dev.ringcross.catalogue.CellSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decides which cells share a measuring JVM: all that do not disturb each other. */
public final class JvmGroups {
    private static final String SHARED = "";
    private static final String OWN = "own";

    private JvmGroups() {}

    /** The groups for timing, one list for each JVM; cells that need a JVM of their own come last. */
    public static List<List<TurnGroups.Planned>> forTiming(List<TurnGroups.Planned> groups, boolean isolate) {
        return by(groups, group -> isolate ? group.name() : group.ownJvm() ? OWN : SHARED);
    }

    /**
     * The groups for counting. Cells that disturb what follows get a JVM for each primitive, since counts are exact.
     */
    public static List<List<CellSpec>> forCounting(List<CellSpec> cells) {
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
