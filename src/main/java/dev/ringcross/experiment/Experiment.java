package dev.ringcross.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration in a process of its own, which may crash. It prints its facts as {@code key=value} lines and ends
 * with status 0; with another status, the last line on standard error says what was refused.
 *
 * @param name the name of a demonstration in {@code native/demonstrate/*.c}, or a name for the main class
 * @param main the main class that a JVM of its own runs; null for C
 * @param jvmFlags flags of that JVM
 * @param seconds the time after which the process and its children are ended
 */
public record Experiment(String name, @Nullable Class<?> main, List<String> jvmFlags, int seconds) {
    /** A limit far longer than any demonstration takes: one that reaches it hangs. */
    private static final int SECONDS = 60;

    public static Experiment inC(String name) {
        return new Experiment(name, null, List.of(), SECONDS);
    }

    public static Experiment inJvm(String name, Class<?> main, String... jvmFlags) {
        return new Experiment(name, main, List.of(jvmFlags), SECONDS);
    }
}
