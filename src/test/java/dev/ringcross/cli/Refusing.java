package dev.ringcross.cli;

import dev.ringcross.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A launcher behind a seccomp filter that refuses system calls, as profiles of containers do. The program that installs the
 * filter is compiled before the tests of a class; without a compiler these are skipped.
 */
final class Refusing implements BeforeAllCallback, AfterAllCallback {
    private Path program = Path.of("refuse");

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException, InterruptedException {
        Needs.programs("cc");
        program = Files.createTempDirectory("refusing").resolve("refuse");
        int status = new ProcessBuilder("cc", "-O2", "-o", program.toString(), "src/test/native/refuse.c")
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("cc ended with " + status);
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        if (program.isAbsolute()) {
            Files.deleteIfExists(program);
            Files.delete(program.getParent());
        }
    }

    /** @param calls the names of system calls with commas between */
    Launcher with(int errno, String calls) {
        return new Launcher().behind(program.toString(), String.valueOf(errno), calls);
    }
}
