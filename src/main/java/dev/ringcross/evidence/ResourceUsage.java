package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.rusage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.locks.LockSupport;

/** Calls getrusage(2) for the calling thread, which anyone may do. It does not count kernel entries. */
final class ResourceUsage implements AutoCloseable {
    private static final long SLEEP_NANOS = 1_000_000;

    /** So much that malloc(3) maps it anew. */
    private static final long FRESH_BYTES = 8 << 20;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment usage = rusage.allocate(arena);

    /**
     * Whether this kernel counts at all, which is asked of it by a sleep and by pages that are touched first. One in user
     * mode, such as gVisor, answers getrusage(2) with counts that stand still.
     */
    boolean counts() {
        long switches = threadVoluntarySwitches();
        LockSupport.parkNanos(SLEEP_NANOS);
        long faults = threadFaults();
        try (Arena touched = Arena.ofConfined()) {
            touched.allocate(FRESH_BYTES).fill((byte) 1);
        }
        return threadVoluntarySwitches() > switches && threadFaults() > faults;
    }

    long threadVoluntarySwitches() {
        read();
        return rusage.ru_nvcsw(usage);
    }

    long threadInvoluntarySwitches() {
        read();
        return rusage.ru_nivcsw(usage);
    }

    /** Minor and major faults. */
    long threadFaults() {
        read();
        return rusage.ru_minflt(usage) + rusage.ru_majflt(usage);
    }

    private void read() {
        if (Linux.getrusage(Linux.RUSAGE_THREAD(), usage) != 0) {
            throw new IllegalStateException("getrusage was refused");
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
