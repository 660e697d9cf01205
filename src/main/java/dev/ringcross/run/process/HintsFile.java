package dev.ringcross.run.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.openjdk.jmh.runner.CompilerHints;

/**
 * JMH's hints to the compiler, as {@link CompilerHints#addCompilerHints} gives them (JMH 1.37) to a JVM that has
 * blackholes. JMH writes them to the host's directory for temporary files, where a killed run would leave them; here
 * they are in the run's private directory.
 */
final class HintsFile {
    static final String OPTION = "-XX:CompileCommandFile=";

    private static final List<String> OPTIONS = List.of(
            "-XX:+UnlockDiagnosticVMOptions", "-XX:+UnlockExperimentalVMOptions", "-DcompilerBlackholesEnabled=true");

    /** The hints that precede those of the benchmarks. */
    private static final List<String> OF_JMH = List.of(
            "quiet",
            "inline,org/openjdk/jmh/infra/Blackhole.consume",
            "dontinline,org/openjdk/jmh/infra/Blackhole.consumeCPU",
            "blackhole,org/openjdk/jmh/infra/Blackhole.consumeCompiler");

    private HintsFile() {}

    /**
     * Adds the options to those of a JVM. The file is written once: another JVM may be reading it.
     *
     * @param jars those behind Ringcross on the class path of that JVM, whose hints this one has not
     */
    static synchronized void add(List<String> command, Path directory, List<Path> jars) throws IOException {
        Path file = directory.resolve("compiler-hints");
        if (Files.notExists(file)) {
            List<String> hints = new ArrayList<>(OF_JMH);
            hints.addAll(CompilerHints.defaultList().get());
            for (Path jar : jars) {
                hints.addAll(hints(jar));
            }
            Files.write(file, hints);
        }
        command.addAll(OPTIONS);
        command.add(OPTION + file);
    }

    /** The hints that JMH's annotation processor has put into a jar. */
    private static List<String> hints(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            ZipEntry entry = jar.getEntry(CompilerHints.LIST.substring(1));
            return entry == null
                    ? List.of()
                    : new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }
}
