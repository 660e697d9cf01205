package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.rusage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Calls getrusage(2) for the calling thread, which anyone may do. It does not count kernel entries. */
final class ResourceUsage implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment usage = rusage.allocate(arena);

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
