package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.rusage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * What getrusage(2) tells anyone about the calling thread alone: switches and faults. It has no count of kernel entries,
 * and sees nothing of the threads and processes that the operation involves.
 */
public final class RusageCounters implements KernelCounters {
    private final String refusal;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment usage = rusage.allocate(arena);

    RusageCounters(String refusal) {
        this.refusal = refusal;
    }

    @Override
    public String source() {
        return "rusage";
    }

    @Override
    public String reason() {
        return "entries not verified: " + refusal;
    }

    @Override
    public int ownEntries() {
        return 0;
    }

    @Override
    public Counts before() {
        return read();
    }

    @Override
    public Counts after() {
        return read();
    }

    private Counts read() {
        if (Linux.getrusage(Linux.RUSAGE_THREAD(), usage) != 0) {
            throw new IllegalStateException("getrusage(RUSAGE_THREAD) was refused");
        }
        return new Counts(
                null,
                rusage.ru_nvcsw(usage) + rusage.ru_nivcsw(usage),
                rusage.ru_minflt(usage) + rusage.ru_majflt(usage));
    }

    @Override
    public void close() {
        arena.close();
    }
}
