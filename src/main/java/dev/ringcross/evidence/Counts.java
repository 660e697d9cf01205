package dev.ringcross.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What the kernel has counted so far; null where this source has no such counter.
 *
 * @param voluntarySwitches those in which a task waited: it gave up its CPU itself
 * @param involuntarySwitches those in which a task could run on: it was preempted, or called sched_yield
 * @param tracerStops those in which a task stood still for the tracer of this process, and so is among neither
 */
public record Counts(
        @Nullable Long kernelEntries,
        @Nullable Long voluntarySwitches,
        long involuntarySwitches,
        long tracerStops,
        long pageFaults) {

    /** Both kinds; null where one is unknown. */
    public @Nullable Long contextSwitches() {
        return voluntarySwitches == null ? null : Long.valueOf(voluntarySwitches + involuntarySwitches);
    }
}
