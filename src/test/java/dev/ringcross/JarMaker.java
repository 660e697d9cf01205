package dev.ringcross;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes jars of primitives as their owners do: by the compiler with JMH's annotation processor. */
public final class JarMaker {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private JarMaker() {}

    /** A jar of all sources below a directory. */
    public static Path jar(Path jar, Path sources) throws IOException {
        return jar(jar, sources, CLASS_PATH);
    }

    /** A jar of sources that are compiled against other classes of Ringcross, those below {@code others}, too. */
    public static Path jar(Path jar, Path sources, Path others) throws IOException {
        return jar(jar, sources, others + ":" + CLASS_PATH);
    }

    private static Path jar(Path jar, Path sources, String classPath) throws IOException {
        Path classes = Files.createDirectories(jar.resolveSibling(jar.getFileName() + "-classes"));
        compile(sources, classes, "-cp", classPath, "-processor", "org.openjdk.jmh.generators.BenchmarkProcessor");
        return pack(jar, classes);
    }

    /** Compiles all sources below a directory. */
    public static void compile(Path sources, Path classes, String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.addAll(List.of("-d", classes.toString()));
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            boolean done = compiler.getTask(
                            complaints, files, null, arguments, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            if (!done) {
                throw new IllegalArgumentException(complaints.toString());
            }
        }
    }

    /** A jar of all files below a directory. */
    public static Path pack(Path jar, Path directory) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(directory.relativize(one).toString()));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
