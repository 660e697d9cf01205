package dev.ringcross.run.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Adds the options to those of a JVM. The file is written once: another JVM may be reading it. */
    static synchronized void add(List<String> command, Path directory) throws IOException {
        Path file = directory.resolve("compiler-hints");
        if (Files.notExists(file)) {
            List<String> hints = new ArrayList<>(OF_JMH);
            hints.addAll(CompilerHints.defaultList().get());
            Files.write(file, hints);
        }
        command.addAll(OPTIONS);
        command.add(OPTION + file);
    }
}
