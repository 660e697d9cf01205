package dev.ringcross.catalogue;

import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One primitive as the catalogue knows it, from JMH's index and the annotations on its class.
 *
 * @param routes the routes that have a method; every other route has a reason
 */
public record PrimitiveSpec(
        String id,
        String group,
        Class<?> type,
        Measures measures,
        Set<Route> routes,
        List<Map<String, String>> paramSets) {

    private static final String OWN = "dev.ringcross.primitive.";

    /** What a class and the annotations on it say. */
    static PrimitiveSpec of(Class<?> type, Set<Route> routes) {
        Measures measures = type.getAnnotation(Measures.class);
        if (measures == null) {
            throw new IllegalStateException(type.getName() + " has no @Measures");
        }
        return new PrimitiveSpec(
                id(type.getName()), group(type.getName()), type, measures, routes, Params.combinations(type));
    }

    static String id(String className) {
        return Kebab.fromCamel(className.substring(className.lastIndexOf('.') + 1));
    }

    /** The folder of one of Ringcross's own; the last name of the package of another's. */
    private static String group(String className) {
        String[] names = className.split("\\.");
        return className.startsWith(OWN) ? names[OWN.split("\\.").length] : names[names.length - 2];
    }

    /** The jar that it comes from; empty for one of Ringcross's own. */
    public Optional<Path> jar() {
        String place = place(type);
        return place.equals(place(Primitive.class))
                ? Optional.empty()
                : Optional.of(Path.of(URI.create(place.replaceFirst("^jar:", "").replaceFirst("!/$", ""))));
    }

    /** Where a class file lies. Its code source would say so too, but not where the class comes from a cached image. */
    private static String place(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        String url = Objects.requireNonNull(type.getClassLoader().getResource(file), file)
                .toString();
        return url.substring(0, url.length() - file.length());
    }

    /** The reason why there is no number by this route with these parameters. */
    public Optional<String> absence(Route route, Map<String, String> params) {
        Optional<String> declared = Stream.of(type.getAnnotationsByType(Absent.class))
                .filter(absent -> List.of(absent.route()).contains(route) && Params.fits(absent.when(), params))
                .map(Absent::reason)
                .findFirst();
        return declared.isPresent() || routes.contains(route) ? declared : Optional.of(undeclared(route));
    }

    /**
     * The default reason: JNA's interface mapping is left out where there is a direct mapping, and rows without a
     * native route are made by Java.
     */
    private String undeclared(Route route) {
        if (routes.equals(Set.of(Route.JAVA))) {
            return Absent.ONLY_JAVA;
        }
        return route == Route.JNA_INTERFACE && routes.contains(Route.JNA_DIRECT)
                ? Absent.PROXY
                : "no such route is declared";
    }

    /** Why the routes of a row can't be open together; empty where they take turns. */
    public Optional<String> aloneReason(Map<String, String> params) {
        return Stream.of(type.getAnnotationsByType(MeasuredAlone.class))
                .filter(alone -> Params.fits(alone.when(), params))
                .map(MeasuredAlone::value)
                .findFirst();
    }

    /** Whether a row needs a JVM that it shares only with others of its kind. */
    public boolean needsOwnJvm(Map<String, String> params) {
        return Stream.of(measures.ownJvm()).anyMatch(when -> Params.fits(when, params));
    }

    /** The declaration of a route; the method's own comes before that of the class. */
    public Declaration declaration(Route route, Map<String, String> params) {
        return Stream.concat(
                        Stream.of(method(route).getAnnotationsByType(Declares.class)),
                        Stream.of(type.getAnnotationsByType(Declares.class)))
                .filter(declares -> Params.fits(declares.when(), params))
                .findFirst()
                .map(Declaration::of)
                .orElseThrow(() -> new IllegalStateException(id + " declares nothing for " + route.id() + params));
    }

    /** The method of a route that has one. */
    public Method method(Route route) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(route.methodName()))
                .findFirst()
                .orElseThrow();
    }

    /** All cells, those without a number too. */
    public List<CellSpec> cells() {
        List<CellSpec> cells = new ArrayList<>();
        for (Map<String, String> params : paramSets) {
            for (Route route : Route.values()) {
                cells.add(new CellSpec(this, route, params));
            }
        }
        return cells;
    }
}
