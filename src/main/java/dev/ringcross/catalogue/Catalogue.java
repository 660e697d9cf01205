package dev.ringcross.catalogue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** All primitives, found through JMH's own index: a new primitive appears here once it is compiled. */
public final class Catalogue {
    private static final String PRIMITIVES = "dev.ringcross.primitive.";

    /** The groups in the order in which a table shows them: from the smallest crossing to the largest. */
    private static final List<String> GROUPS =
            List.of("crossing", "creation", "switching", "communication", "synchronisation", "io", "memory");

    private final List<PrimitiveSpec> entries;

    private Catalogue(List<PrimitiveSpec> entries) {
        this.entries = entries;
    }

    /** Reads the index and the annotations without initialising any primitive. */
    public static Catalogue load() {
        return load(id -> true);
    }

    /** Those with such an id: reading the annotations of all takes a measuring JVM, which needs some, a fifth of a second. */
    public static Catalogue load(Predicate<String> ids) {
        Map<String, Set<Route>> routesByClass = new TreeMap<>();
        for (BenchmarkListEntry entry : index()) {
            if (entry.getUserClassQName().startsWith(PRIMITIVES) && ids.test(id(entry.getUserClassQName()))) {
                String method =
                        entry.getUsername().substring(entry.getUsername().lastIndexOf('.') + 1);
                Route route = Route.byMethodName(method)
                        .orElseThrow(() -> new IllegalStateException(entry.getUsername() + " is not a route"));
                routesByClass
                        .computeIfAbsent(entry.getUserClassQName(), name -> EnumSet.noneOf(Route.class))
                        .add(route);
            }
        }
        return new Catalogue(routesByClass.entrySet().stream()
                .map(found -> entry(found.getKey(), found.getValue()))
                .sorted(Comparator.comparing((PrimitiveSpec entry) -> GROUPS.indexOf(entry.group()))
                        .thenComparing(PrimitiveSpec::id))
                .toList());
    }

    private static String id(String className) {
        return Kebab.fromCamel(className.substring(className.lastIndexOf('.') + 1));
    }

    private static Set<BenchmarkListEntry> index() {
        return BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT), List.of());
    }

    private static PrimitiveSpec entry(String className, Set<Route> routes) {
        try {
            Class<?> type = Class.forName(className, false, Catalogue.class.getClassLoader());
            Measures measures = type.getAnnotation(Measures.class);
            if (measures == null) {
                throw new IllegalStateException(className + " has no @Measures");
            }
            String group = className.substring(PRIMITIVES.length(), className.indexOf('.', PRIMITIVES.length()));
            return new PrimitiveSpec(id(className), group, type, measures, routes, Params.combinations(type));
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("JMH's index names " + className + ", which is not there", absent);
        }
    }

    public List<PrimitiveSpec> entries() {
        return entries;
    }

    public Optional<PrimitiveSpec> byId(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The groups that have a primitive, in the table's order. */
    public List<String> groups() {
        return GROUPS.stream()
                .filter(group ->
                        entries.stream().anyMatch(entry -> entry.group().equals(group)))
                .toList();
    }
}
