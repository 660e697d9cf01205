package dev.ringcross.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The bindings of one architecture, compiled from their folder and loaded apart from those that this build carries. Their
 * constants and layouts are read on any host; no function of them is called.
 */
record BoundClasses(Path sources, ClassLoader loader) {
    private static final String PACKAGE = "dev.ringcross.bindings.";

    static BoundClasses of(String architecture, Path folder) throws IOException {
        Path sources = Path.of("bindings", architecture, "dev/ringcross/bindings");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String[] arguments = Stream.concat(
                        Stream.of("-nowarn", "-Xlint:none", "-proc:none", "-d", classes.toString()),
                        files(sources).stream().map(Path::toString))
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .as("javac of " + sources)
                .isZero();
        URL[] path = {classes.toUri().toURL()};
        return new BoundClasses(sources, new URLClassLoader(path, ClassLoader.getPlatformClassLoader()));
    }

    Class<?> linux() {
        return load("Linux");
    }

    /** The classes of structs and unions. */
    List<Class<?>> structs() throws IOException {
        return files(sources).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.startsWith("Linux") && !name.contains("$"))
                .sorted()
                .<Class<?>>map(this::load)
                .toList();
    }

    private static List<Path> files(Path sources) throws IOException {
        try (Stream<Path> files = Files.list(sources)) {
            return files.toList();
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(PACKAGE + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
