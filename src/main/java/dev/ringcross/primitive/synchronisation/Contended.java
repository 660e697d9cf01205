package dev.ringcross.primitive.synchronisation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import java.lang.foreign.MemorySegment;

/** A lock in shared memory, and the other tasks that take it and give it back all the time. */
record Contended(SharedMemory shared, Contenders others) implements AutoCloseable {
    /**
     * @param sharing PTHREAD_PROCESS_PRIVATE for threads, PTHREAD_PROCESS_SHARED for processes
     * @param robustness PTHREAD_MUTEX_STALLED or PTHREAD_MUTEX_ROBUST
     * @param tasks the number of tasks, the measuring one included
     */
    static Contended mutex(int sharing, int robustness, int tasks) {
        NativeLibrary.load();
        SharedMemory shared = SharedMemory.create();
        try {
            SystemCall.require(
                    "pthread_mutex_init", Linux.ringcross_mutex_prepare(shared.segment(), sharing, robustness));
            String between = sharing == Linux.PTHREAD_PROCESS_SHARED() ? "processes" : "threads";
            return new Contended(shared, Contenders.inC(between, "mutex", tasks, shared));
        } catch (Unavailable refused) {
            shared.close();
            throw refused;
        }
    }

    /** The lock, which is at the beginning of the memory. */
    MemorySegment word() {
        return shared.segment();
    }

    @Override
    public void close() {
        others.close();
        shared.close();
    }
}
