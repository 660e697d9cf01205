package dev.ringcross.evidence;

import dev.ringcross.call.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's own counts of what the calling thread does. Never open while anything is timed: an open tracepoint, even
 * a disabled one, makes every system call of the host slower.
 */
public sealed interface KernelCounters extends AutoCloseable permits PerfCounters, RusageCounters {

    /** The name in the result file: {@code perf_event} or {@code rusage}. */
    String source();

    /** Why a counter is missing, with the remedy; null when none is. */
    @Nullable
    String reason();

    /** The number of kernel entries that the two readings around an operation add themselves. */
    int ownEntries();

    /** Reads before an operation: between the two readings lie only the operation and {@link #ownEntries}. */
    Counts before();

    /** Reads after an operation; see {@link #before}. */
    Counts after();

    @Override
    void close();

    /** The best counters that this host permits. Call it on the thread that will work, before it makes any helper. */
    static KernelCounters open() {
        try {
            return PerfCounters.open();
        } catch (Unavailable refused) {
            return new RusageCounters(refused.getMessage());
        }
    }

    /** The counters of getrusage(2), which anyone may read. */
    static KernelCounters usage() {
        return new RusageCounters("not asked for");
    }
}
