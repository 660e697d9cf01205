package dev.ringcross.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's counts per operation, and what the route declares.
 *
 * @param source {@value #PERF_EVENT}, {@value #RUSAGE} or {@value #NONE}
 * @param reason why a count is missing, or by whom this process is traced; null otherwise
 * @param operations how many operations were counted
 * @param contextSwitches the switches of all tasks that the operation involves, without the stops for a tracer of this
 *     process
 * @param preemptions the switches in which the task was still runnable, so that the rest are waits; where an operation
 *     yields the CPU, only those beyond the declared yields
 * @param declared for each counter, the range per operation that the route declares
 * @param agrees whether every declared count that was read lies in its range; null when nothing could be compared
 */
public record Evidence(
        String source,
        @Nullable String reason,
        long operations,
        @Nullable Double kernelEntries,
        @Nullable Double contextSwitches,
        @Nullable Double preemptions,
        @Nullable Double pageFaults,
        Map<String, Interval> declared,
        @Nullable Boolean agrees) {

    public static final String PERF_EVENT = "perf_event";
    public static final String RUSAGE = "rusage";
    public static final String NONE = "none";

    /**
     * The tolerance as a share of the operations: a page fault of the heap or a futex call of the JVM may fall between
     * two readings.
     */
    private static final double SLACK = 0.01;

    private static final double LEAST_SLACK = 3;

    /** The number of events more or less than declared that still agree, over so many operations. */
    public static double slack(long operations) {
        return Math.max(LEAST_SLACK, SLACK * operations);
    }

    /** Whether all counts are as declared, those of kernel entries among them. */
    public boolean isVerified() {
        return Boolean.TRUE.equals(agrees) && kernelEntries != null;
    }

    /** Whether preemptions explain switches beyond the declared number. */
    public boolean preempted() {
        Interval switches = declared.get("contextSwitches");
        return !Boolean.FALSE.equals(agrees)
                && contextSwitches != null
                && preemptions != null
                && preemptions > 0
                && switches != null
                && (contextSwitches - switches.high()) * operations > slack(operations);
    }
}
