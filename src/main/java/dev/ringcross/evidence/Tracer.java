package dev.ringcross.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the process that traces this one by ptrace(2), such as strace or a debugger. Its stops at the entry and exit of
 * each system call are context switches that do not belong to the operation.
 */
public final class Tracer {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String FIELD = "TracerPid:";

    private Tracer() {}

    /** The tracer in words, {@code strace (process 4711)}; null where there is none (proc_pid_status(5)). */
    public static @Nullable String ofThisProcess() {
        String process = read(STATUS)
                .lines()
                .filter(line -> line.startsWith(FIELD))
                .map(line -> line.substring(FIELD.length()).strip())
                .findFirst()
                .orElse("0");
        if (process.equals("0")) {
            return null;
        }
        String name = read(Path.of("/proc", process, "comm")).strip();
        return (name.isEmpty() ? "another process" : name) + " (process " + process + ")";
    }

    private static String read(Path file) {
        try {
            // A process may call itself what it likes.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
