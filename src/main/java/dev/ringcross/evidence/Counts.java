package dev.ringcross.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The kernel's counts so far; null where this source has no such counter.
 *
 * @param voluntarySwitches switches in which a task waited, so that it gave up its CPU itself
 * @param involuntarySwitches switches in which a task was still runnable: it was preempted, or called sched_yield
 * @param tracerStops switches in which a task stopped for the tracer of this process, which are in neither of the two
 */
public record Counts(
        @Nullable Long kernelEntries,
        @Nullable Long voluntarySwitches,
        long involuntarySwitches,
        long tracerStops,
        long pageFaults) {

    /** Switches of both kinds; null where one is unknown. */
    public @Nullable Long contextSwitches() {
        return voluntarySwitches == null ? null : Long.valueOf(voluntarySwitches + involuntarySwitches);
    }
}
