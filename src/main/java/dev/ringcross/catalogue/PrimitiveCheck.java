package dev.ringcross.catalogue;

import dev.ringcross.error.PlainReason;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;

/** Reads all that a primitive of somebody else's says of itself, so that what is wrong is said before anything is measured. */
final class PrimitiveCheck {
    private static final List<String> SIDES = List.of("user", "enter", "kernel", "leave");

    private final Path jar;
    private final Class<?> type;

    PrimitiveCheck(Path jar, Class<?> type) {
        this.jar = jar;
        this.type = type;
    }

    /** The primitive, if it is whole. */
    PrimitiveSpec primitive(Set<String> methods) {
        Set<Route> routes = EnumSet.noneOf(Route.class);
        methods.forEach(method -> routes.add(Route.byMethodName(method)
                .orElseThrow(() ->
                        unfit("has a benchmark " + method + ", which is no route; name it c, raw, panama, critical, "
                                + "jnaDirect, jnaInterface or java"))));
        if (type.getAnnotation(Measures.class) == null) {
            throw unfit("has no @Measures; say with it what the primitive is");
        }
        Stream.concat(Stream.of(type), Stream.of(type.getDeclaredMethods())).forEach(this::readWhole);
        Stream.of(type.getDeclaredFields()).forEach(this::checkParameter);
        PrimitiveSpec primitive = PrimitiveSpec.of(type, routes);
        checkSteps(primitive.measures());
        checkDeclarations(primitive);
        return primitive;
    }

    /** An element that was added to an annotation since the class was compiled has no value there. */
    private void readWhole(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getPackage().equals(Measures.class.getPackage())) {
                for (Method value : annotation.annotationType().getDeclaredMethods()) {
                    read(annotation, value);
                }
            }
        }
    }

    private void read(Annotation annotation, Method value) {
        try {
            value.invoke(annotation);
        } catch (InvocationTargetException | IllegalAccessException missing) {
            throw JarPrimitives.otherVersion(
                    jar,
                    "@" + annotation.annotationType().getSimpleName() + " of " + type.getName() + " says no "
                            + value.getName());
        }
    }

    private void checkParameter(Field field) {
        boolean fits = Modifier.isPublic(field.getModifiers())
                && (field.getType() == int.class || field.getType() == String.class);
        if (field.isAnnotationPresent(Param.class) && !fits) {
            throw unfit("has a @Param field " + field.getName() + ", which has to be public, and an int or a String");
        }
    }

    private void checkSteps(Measures measures) {
        measures.steps().lines().forEach(step -> {
            String[] words = step.strip().split("\\s+", 2);
            if (words.length < 2 || !SIDES.contains(words[0])) {
                throw unfit(
                        "has a step '" + step.strip() + "', which does not begin with user, enter, kernel or leave");
            }
        });
    }

    private void checkDeclarations(PrimitiveSpec primitive) {
        try {
            primitive.cells().stream().filter(CellSpec::isOffered).forEach(CellSpec::declaration);
        } catch (RuntimeException unreadable) {
            throw unfit("has a @Declares or an @Absent that can't be read, or none for a route: "
                    + PlainReason.of(unreadable));
        }
    }

    private UnfitJar unfit(String problem) {
        return new UnfitJar(jar, "has " + type.getName() + ", which " + problem);
    }
}
