package dev.ringcross.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel counted per operation, beside what the route declares.
 *
 * @param source {@value #PERF_EVENT}, {@value #RUSAGE} or {@value #NONE}
 * @param reason why a count is missing, or that this process is traced; null where neither is so
 * @param operations how many operations were counted
 * @param contextSwitches of all tasks that the operation involves, without the stops for a tracer of this process
 * @param preemptions those of {@code contextSwitches} in which a task could run on, so that the operation's waiting is the
 *     rest; where an operation yields the CPU, those beyond the declared ones only
 * @param declared by counter: the range per operation that the route declares
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

    /** Of the operations counted: a page of the heap, a futex of the JVM's own may fall between the two readings. */
    private static final double SLACK = 0.01;

    private static final double LEAST_SLACK = 3;

    /** How many events more or less than declared still agree, over so many operations. */
    public static double slack(long operations) {
        return Math.max(LEAST_SLACK, SLACK * operations);
    }

    /** Whether there were more switches than declared, and preemptions are why. */
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
