package dev.ringcross.catalogue;

import dev.ringcross.error.PlainReason;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The primitives of jars that {@code --with} names, looked at without initialising any of their classes. */
final class JarPrimitives {
    private final List<IndexedJar> jars;
    private final ClassLoader loader;

    private JarPrimitives(List<IndexedJar> jars) {
        this.jars = jars;
        // It stays open as long as the process lives: classes are loaded from it whenever they are needed.
        this.loader = new URLClassLoader(
                jars.stream().map(jar -> url(jar.file())).toArray(URL[]::new), JarPrimitives.class.getClassLoader());
    }

    /** All of them, fit to be measured beside those that are known already; else one line says what is wrong. */
    static List<PrimitiveSpec> primitives(List<Path> files, List<PrimitiveSpec> known) {
        JarPrimitives all =
                new JarPrimitives(files.stream().map(IndexedJar::open).toList());
        List<PrimitiveSpec> found = new ArrayList<>();
        for (IndexedJar jar : all.jars) {
            List<PrimitiveSpec> own = all.primitives(jar);
            own.forEach(one -> refuseTwins(jar.file(), one, known));
            own.forEach(one -> refuseTwins(jar.file(), one, found));
            found.addAll(own);
        }
        return found;
    }

    private List<PrimitiveSpec> primitives(IndexedJar jar) {
        VersionMismatch.of(jar.file(), loader).ifPresent(missing -> {
            throw otherVersion(jar.file(), missing);
        });
        List<PrimitiveSpec> own = new ArrayList<>();
        Map<String, Set<String>> benchmarks = BenchmarkClasses.methods(jar.index(), name -> true);
        benchmarks.forEach((name, methods) -> {
            Class<?> type = load(jar.file(), name);
            // Others are plain benchmarks of JMH, which JMH measures.
            if (Primitive.class.isAssignableFrom(type)) {
                own.add(new PrimitiveCheck(jar.file(), type).primitive(methods));
            }
        });
        if (own.isEmpty()) {
            throw new UnfitJar(
                    jar.file(), "has no primitive: none of its benchmarks extends dev.ringcross.catalogue.Primitive");
        }
        return own;
    }

    private Class<?> load(Path jar, String name) {
        Class<?> type;
        try {
            type = Class.forName(name, false, loader);
            // Loads what the methods name, too.
            type.getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError unloadable) {
            throw new UnfitJar(
                    jar,
                    "has a class that can't be loaded, " + name + " ("
                            + PlainReason.of(unloadable).replace('/', '.')
                            + "); pack the classes that it needs into the jar, or name them in its Class-Path");
        }
        if (type.getClassLoader() != loader) {
            throw new UnfitJar(
                    jar, "has a class of Ringcross's own, " + name + "; build the jar without Ringcross in it");
        }
        return type;
    }

    private static void refuseTwins(Path jar, PrimitiveSpec one, List<PrimitiveSpec> others) {
        Predicate<PrimitiveSpec> twin = other -> other.id().equals(one.id());
        Optional<PrimitiveSpec> taken = others.stream().filter(twin).findFirst();
        taken.ifPresent(other -> {
            String owner = other.jar().map(Path::toString).orElse("Ringcross");
            throw new UnfitJar(
                    jar, "has a primitive " + one.id() + ", and so has " + owner + "; give the class another name");
        });
    }

    static UnfitJar otherVersion(Path jar, String missing) {
        return new UnfitJar(
                jar,
                "was built against another version of Ringcross or JMH: " + missing
                        + "; build it against those of this Ringcross");
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
