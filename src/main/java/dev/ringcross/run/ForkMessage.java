package dev.ringcross.run;

import dev.ringcross.result.CanaryReading;
import dev.ringcross.result.Disturbance;
import dev.ringcross.result.ResourceReading;
import org.jspecify.annotations.Nullable;

/**
 * What a measuring JVM tells, one line of JSON each, always between two cells.
 *
 * @param cell index in the plan; -1 where it concerns none
 * @param value nanoseconds per operation
 * @param text why a cell is absent or has failed; the encoded histogram of a tail
 */
record ForkMessage(
        Kind kind,
        int cell,
        int round,
        double value,
        @Nullable String text,
        @Nullable CanaryReading canary,
        @Nullable ResourceReading resources,
        @Nullable Counted counted,
        @Nullable Disturbance disturbance) {

    /** What is told. */
    enum Kind {
        /** This cell comes next: whoever hears nothing more knows where it hangs. */
        NEXT,
        WARM,
        SAMPLE,
        TWIN,
        TAIL,
        /** Said of a sample that was told before. */
        DISTURBED,
        CANARY,
        RESOURCES,
        COUNTED,
        ABSENT,
        FAILED,
        /** It waits for its turn. */
        READY,
        DONE
    }

    /**
     * The kernel's counts over {@code operations}.
     *
     * @param involuntarySwitches those of {@code contextSwitches} in which a task could run on
     * @param tracerStops switches beside {@code contextSwitches}, for the tracer of the measuring JVM
     */
    record Counted(
            String source,
            @Nullable String reason,
            long operations,
            @Nullable Long kernelEntries,
            @Nullable Long contextSwitches,
            long involuntarySwitches,
            long tracerStops,
            long pageFaults) {}

    static ForkMessage of(Kind kind, int cell, int round, double value) {
        return new ForkMessage(kind, cell, round, value, null, null, null, null, null);
    }

    static ForkMessage of(Kind kind, int cell, String text) {
        return new ForkMessage(kind, cell, -1, 0, text, null, null, null, null);
    }

    static ForkMessage of(CanaryReading canary) {
        return new ForkMessage(Kind.CANARY, -1, canary.round(), 0, null, canary, null, null, null);
    }

    static ForkMessage of(ResourceReading resources) {
        return new ForkMessage(Kind.RESOURCES, -1, resources.round(), 0, null, null, resources, null, null);
    }

    static ForkMessage of(int cell, Counted counted) {
        return new ForkMessage(Kind.COUNTED, cell, -1, 0, null, null, null, counted, null);
    }

    static ForkMessage of(int cell, Disturbance disturbance) {
        return new ForkMessage(Kind.DISTURBED, cell, disturbance.round(), 0, null, null, null, null, disturbance);
    }
}
