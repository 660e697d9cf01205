package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.rusage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** getrusage(2): open to anyone, counts no kernel entries. */
final class ResourceUsage implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment usage = rusage.allocate(arena);

    /** Of the calling thread. */
    long threadSwitches() {
        read(Linux.RUSAGE_THREAD());
        return rusage.ru_nvcsw(usage) + rusage.ru_nivcsw(usage);
    }

    long threadInvoluntarySwitches() {
        read(Linux.RUSAGE_THREAD());
        return rusage.ru_nivcsw(usage);
    }

    /** Minor and major. */
    long threadFaults() {
        read(Linux.RUSAGE_THREAD());
        return rusage.ru_minflt(usage) + rusage.ru_majflt(usage);
    }

    /** Of all threads of this process and all children that it has waited for. */
    long involuntarySwitches() {
        read(Linux.RUSAGE_SELF());
        long own = rusage.ru_nivcsw(usage);
        read(Linux.RUSAGE_CHILDREN());
        return own + rusage.ru_nivcsw(usage);
    }

    private void read(int whose) {
        if (Linux.getrusage(whose, usage) != 0) {
            throw new IllegalStateException("getrusage was refused");
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
