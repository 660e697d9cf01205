package dev.ringcross.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A launcher behind a seccomp filter that refuses system calls, as profiles of containers do. */
final class Refusing {
    private final Path program;

    /** Compiles the program that installs the filter. */
    Refusing(Path folder) throws IOException, InterruptedException {
        program = folder.resolve("refuse");
        int status = new ProcessBuilder("cc", "-O2", "-o", program.toString(), "src/test/native/refuse.c")
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("cc ended with " + status);
        }
    }

    /** @param calls the names of system calls with commas between */
    Launcher with(int errno, String calls) {
        return new Launcher().behind(program.toString(), String.valueOf(errno), calls);
    }
}
