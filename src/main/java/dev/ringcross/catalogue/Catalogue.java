package dev.ringcross.catalogue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** All primitives, found through JMH's own index: a new primitive appears here once it is compiled. */
public final class Catalogue {
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

    /** Those of jars too, which --with names; what is wrong with one is an {@link UnfitJar}. */
    public static Catalogue with(List<Path> jars) {
        List<PrimitiveSpec> own = load().entries;
        return of(Stream.concat(own.stream(), JarPrimitives.primitives(jars, own).stream()));
    }

    /**
     * Those on the class path with such an id: reading the annotations of all takes a measuring JVM, which needs some, a fifth
     * of a second.
     */
    public static Catalogue load(Predicate<String> ids) {
        Map<String, Set<String>> methods = BenchmarkClasses.methods(index(), name -> ids.test(PrimitiveSpec.id(name)));
        return of(methods.entrySet().stream().flatMap(found -> entry(found.getKey(), found.getValue()).stream()));
    }

    private static Catalogue of(Stream<PrimitiveSpec> entries) {
        return new Catalogue(entries.sorted(Comparator.comparing(Catalogue::place)
                        .thenComparing(PrimitiveSpec::group)
                        .thenComparing(PrimitiveSpec::id))
                .toList());
    }

    /** The groups of others come last. */
    private static int place(PrimitiveSpec entry) {
        int place = GROUPS.indexOf(entry.group());
        return place < 0 ? GROUPS.size() : place;
    }

    private static Set<BenchmarkListEntry> index() {
        return BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT), List.of());
    }

    /** Empty for a plain benchmark of JMH, which a jar on the class path may have beside its primitives. */
    private static Optional<PrimitiveSpec> entry(String className, Set<String> methods) {
        try {
            Class<?> type = Class.forName(className, false, Catalogue.class.getClassLoader());
            if (!Primitive.class.isAssignableFrom(type)) {
                return Optional.empty();
            }
            Set<Route> routes = EnumSet.noneOf(Route.class);
            methods.forEach(method -> routes.add(Route.byMethodName(method)
                    .orElseThrow(() -> new IllegalStateException(className + "." + method + " is not a route"))));
            return Optional.of(PrimitiveSpec.of(type, routes));
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
        return entries.stream().map(PrimitiveSpec::group).distinct().toList();
    }
}
