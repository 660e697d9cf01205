package dev.ringcross.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something shown once, in a process that may be lost. It prints what it left, a {@code key=value} a line, and ends with
 * 0; with another status its last line on standard error says what refused it.
 *
 * @param name of a demonstration in {@code native/src/demonstrate_*.c}, or what stands for the class
 * @param main what a JVM of its own runs; null for C
 * @param jvmFlags of that JVM
 * @param seconds after which it is ended, with all that it has started
 */
public record Experiment(String name, @Nullable Class<?> main, List<String> jvmFlags, int seconds) {
    /** Far longer than any takes: who needs it hangs. */
    private static final int SECONDS = 60;

    public static Experiment inC(String name) {
        return new Experiment(name, null, List.of(), SECONDS);
    }

    public static Experiment inJvm(String name, Class<?> main, String... jvmFlags) {
        return new Experiment(name, main, List.of(jvmFlags), SECONDS);
    }
}
