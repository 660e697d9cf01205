package dev.ringcross.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long the calling thread was runnable and waited for a CPU: the second number of /proc/thread-self/schedstat
 * (Documentation/scheduler/sched-stats.rst). A run's budget leaves it out, so that a busy host makes a run longer, not worse.
 */
final class WaitedTime {
    private static final Path FILE = Path.of("/proc/thread-self/schedstat");

    private WaitedTime() {}

    /** Nanoseconds; 0 on a kernel that does not tell. */
    static long ofThisThreadNanos() {
        try {
            String[] numbers = Files.readString(FILE).strip().split(" ");
            return numbers.length > 1 ? Long.parseLong(numbers[1]) : 0;
        } catch (IOException | NumberFormatException notTold) {
            return 0;
        }
    }
}
