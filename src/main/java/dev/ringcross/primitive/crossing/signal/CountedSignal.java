package dev.ringcross.primitive.crossing.signal;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.sigaction;
import dev.ringcross.call.*;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A real-time signal that this JVM has no use for, with a handler in C that only counts; closing restores the previous
 * handler.
 */
final class CountedSignal implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment before = sigaction.allocate(arena);
    private final MemorySegment action = sigaction.allocate(arena);
    private final int number;

    CountedSignal() {
        NativeLibrary.load();
        number = (int) Linux.ringcross_signal();
        MemorySegment handler = sigaction.__sigaction_handler(action);
        sigaction.__sigaction_handler.sa_handler(handler, Linux.ringcross_count_signal$address());
        // It must not interrupt whatever this thread waits for.
        sigaction.sa_flags(action, Linux.SA_RESTART());
        Checked.served(Linux.sigaction(number, action, before));
    }

    int number() {
        return number;
    }

    MemorySegment action() {
        return action;
    }

    @Override
    public void close() {
        Linux.sigaction(number, before, MemorySegment.NULL);
        arena.close();
    }
}
