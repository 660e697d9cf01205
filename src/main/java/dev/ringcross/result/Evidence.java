package dev.ringcross.result;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the kernel counted per operation, beside what the route declares.
 *
 * @param source {@value #PERF_EVENT}, {@value #RUSAGE} or {@value #NONE}
 * @param reason why a count is missing; null when all were read
 * @param operations how many operations were counted
 * @param declared by counter: the range per operation that the route declares
 * @param agrees whether every declared count that was read lies in its range; null when nothing could be compared
 */
public record Evidence(
        String source,
        @Nullable String reason,
        long operations,
        @Nullable Double kernelEntries,
        @Nullable Double contextSwitches,
        @Nullable Double pageFaults,
        Map<String, Interval> declared,
        @Nullable Boolean agrees) {

    public static final String PERF_EVENT = "perf_event";
    public static final String RUSAGE = "rusage";
    public static final String NONE = "none";
}
