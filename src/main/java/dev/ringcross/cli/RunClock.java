package dev.ringcross.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of day at the start of this process, continued by the monotonic clock, so that no run ends before it began
 * when the clock is set meanwhile.
 */
final class RunClock {
    private static final Instant FIRST = Instant.now();
    private static final long FIRST_NANOS = System.nanoTime();

    private RunClock() {}

    /** The time in whole seconds, UTC. */
    static Instant now() {
        return FIRST.plusNanos(System.nanoTime() - FIRST_NANOS).truncatedTo(ChronoUnit.SECONDS);
    }
}
