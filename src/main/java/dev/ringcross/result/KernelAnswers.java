package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * What the kernel answered when it was asked for things that settings and rights only let one guess: seccomp filters and
 * security modules refuse on top of these. Null where it was not asked.
 *
 * @param nothingNative why no native code of Ringcross can run here; null where it can
 * @param perfEvents a counter in the kernel, by perf_event_open(2)
 * @param kernelEntries all counters of the evidence, tracepoints included
 * @param ioUring a ring, by io_uring_setup(2)
 * @param realTime SCHED_FIFO, by sched_setscheduler(2)
 * @param userNamespace a new one, by unshare(2)
 * @param tracing of a child, by ptrace(2)
 * @param lockedMemory {@link #MOST_LOCKED_BYTES}, by mlock(2)
 */
public record KernelAnswers(
        @Nullable String nothingNative,
        @Nullable Answer perfEvents,
        @Nullable Answer kernelEntries,
        @Nullable Answer ioUring,
        @Nullable Answer realTime,
        @Nullable Answer userNamespace,
        @Nullable Answer tracing,
        @Nullable Answer lockedMemory) {

    /** The most memory that cells lock. */
    public static final long MOST_LOCKED_BYTES = 1 << 20;

    public static final KernelAnswers NONE = of(null);

    /** No answers, and why nothing could ask. */
    public static KernelAnswers of(@Nullable String nothingNative) {
        return new KernelAnswers(nothingNative, null, null, null, null, null, null, null);
    }

    /** @param refusal the kernel's words; null where it permits */
    public record Answer(@Nullable String refusal) {
        public boolean permits() {
            return refusal == null;
        }
    }
}
