package dev.ringcross.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of day as this process saw it first, carried on by the monotonic clock: somebody may set the other one
 * meanwhile, and no run shall end before it began.
 */
final class RunClock {
    private static final Instant FIRST = Instant.now();
    private static final long FIRST_NANOS = System.nanoTime();

    private RunClock() {}

    /** In whole seconds, UTC. */
    static Instant now() {
        return FIRST.plusNanos(System.nanoTime() - FIRST_NANOS).truncatedTo(ChronoUnit.SECONDS);
    }
}
