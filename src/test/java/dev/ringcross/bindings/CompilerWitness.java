package dev.ringcross.bindings;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringcross.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the C compiler what expressions are worth, under the headers that jextract read. */
final class CompilerWitness {
    private final Path folder;

    private CompilerWitness(Path folder) {
        this.folder = folder;
    }

    /** A witness that keeps its files in a folder; skips the test where there is none to ask. */
    static CompilerWitness orSkip(Path folder) throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "not checked: the bindings are Linux's");
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "not checked: the bindings are x86-64's");
        Needs.programs("cc");
        CompilerWitness witness = new CompilerWitness(folder);
        String complaint = witness.complaintOf("cc", "--version");
        assumeTrue(complaint.isEmpty(), () -> "not checked: no C compiler answers to 'cc': " + complaint);
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
        run("cc", "-std=gnu11", "-w", "-I.", "-o", program.toString(), source.toString());
        String[] answers = run(program.toString()).split("\n");
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
