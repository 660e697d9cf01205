package dev.ringcross;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a test needs of the host beyond a JDK. A test without it is skipped with one form of words, by which {@code .ci/run}
 * finds the tests that were skipped although it had installed what they need.
 */
public final class Needs {
    private Needs() {}

    /** Skips the test where one of these is not on the PATH. */
    public static void programs(String... names) {
        for (String name : names) {
            assumeTrue(isOnPath(name), "not installed: " + name);
        }
    }

    /** Skips the test where an ordinary user runs it. */
    public static void root() {
        assumeTrue(System.getProperty("user.name").equals("root"), "not run by root");
    }

    private static boolean isOnPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
