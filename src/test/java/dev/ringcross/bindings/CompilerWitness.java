package dev.ringcross.bindings;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringcross.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the C compiler of an architecture what expressions are worth, under the headers that jextract read. */
final class CompilerWitness {
    private final String compiler;
    private final List<String> emulator;
    private final Path folder;

    private CompilerWitness(String compiler, List<String> emulator, Path folder) {
        this.compiler = compiler;
        this.emulator = emulator;
        this.folder = folder;
    }

    /** A witness that keeps its files in a folder; skips the test where there is none to ask. */
    static CompilerWitness orSkip(String architecture, Path folder) throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "not checked: the bindings are Linux's");
        boolean here = System.getProperty("os.arch").replace("amd64", "x86_64").equals(architecture);
        String triple = architecture + "-linux-gnu";
        String compiler = here ? "cc" : triple + "-gcc";
        String emulator = "qemu-" + architecture;
        Needs.programs(here ? new String[] {compiler} : new String[] {compiler, emulator});
        CompilerWitness witness =
                new CompilerWitness(compiler, here ? List.of() : List.of(emulator, "-L", "/usr/" + triple), folder);
        String complaint = witness.complaintOf(compiler, "--version");
        assumeTrue(complaint.isEmpty(), () -> "not checked: no C compiler answers to '" + compiler + "': " + complaint);
        return witness;
    }

    /**
     * The value of each expression.
     *
     * @param masked names that must not be macros in the expressions: libc has macros like sa_handler that stand for
     *     the path to a field of that name
     */
    Map<String, Long> values(Collection<String> expressions, Collection<String> masked) throws IOException {
        Path source = folder.resolve("witness.c");
        Path program = folder.resolve("witness");
        Files.writeString(source, program(expressions, masked));
        // -w: comparing with a macro of another type is what this program is for.
        run(compiler, "-std=gnu11", "-w", "-I.", "-o", program.toString(), source.toString());
        String[] answers = run(Stream.concat(emulator.stream(), Stream.of(program.toString()))
                        .toArray(String[]::new))
                .split("\n");
        Map<String, Long> values = new LinkedHashMap<>();
        for (String expression : expressions) {
            values.put(expression, Long.parseUnsignedLong(answers[values.size()]));
        }
        return values;
    }

    private static String program(Collection<String> expressions, Collection<String> masked) {
        return """
                #include "bindings/headers.h"
                #include <stddef.h>
                %s
                int main(void) {
                %s
                    return 0;
                }
                """.formatted(
                        masked.stream().map(name -> "#undef " + name).collect(Collectors.joining("\n")),
                        expressions.stream()
                                .map("    printf(\"%%llu\\n\", (unsigned long long)(%s));"::formatted)
                                .collect(Collectors.joining("\n")));
    }

    private String run(String... command) throws IOException {
        Path output = folder.resolve("output");
        int status = exitStatus(output, command);
        if (status != 0) {
            throw new IOException("'%s' ended with %d: %s".formatted(command[0], status, Files.readString(output)));
        }
        return Files.readString(output);
    }

    private String complaintOf(String... command) {
        try {
            run(command);
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static int exitStatus(Path output, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command[0], e);
        }
    }
}
