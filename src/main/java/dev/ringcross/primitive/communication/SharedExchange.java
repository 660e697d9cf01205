package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Messages through memory that a peer process maps too: copied in here and out there. One counter says that a message
 * is there, a second one that it was taken; a waiter sleeps on a counter (futex(2)) or spins on it.
 */
final class SharedExchange implements AutoCloseable {
    private static final Linux.syscall FUTEX = Linux.syscall.makeInvoker(
            ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    private static final VarHandle COUNTER = ValueLayout.JAVA_INT.varHandle();
    private static final long THERE = Linux.RINGCROSS_SHARED_THERE();
    private static final long BACK = Linux.RINGCROSS_SHARED_BACK();

    private final Arena arena = Arena.ofConfined();
    private final boolean spinning;
    private final int bytes;
    private final MemorySegment message;
    private final AnsweringPeer peer;
    private final MemorySegment shared;

    SharedExchange(boolean spinning, int cpu, int bytes) {
        this.spinning = spinning;
        this.bytes = bytes;
        message = arena.allocate(bytes).fill((byte) 'r');
        peer = AnsweringPeer.start(spinning ? "answer-spin" : "answer-futex", cpu, new long[] {bytes});
        shared = peer.shared();
        c(1);
    }

    long c(long count) {
        return Checked.served(
                spinning
                        ? Linux.ringcross_spin_exchange(shared, message, count)
                        : Linux.ringcross_futex_exchange(shared, message, count));
    }

    long panama() {
        int next = shared.get(ValueLayout.JAVA_INT, THERE) + 1;
        MemorySegment.copy(message, 0, shared, Linux.RINGCROSS_SHARED_MESSAGE(), bytes);
        COUNTER.setRelease(shared, THERE, next);
        if (!spinning) {
            Checked.served(FUTEX.apply(Linux.SYS_futex(), shared.address() + THERE, Linux.FUTEX_WAKE(), 1, 0));
        }
        await(next);
        return shared.get(ValueLayout.JAVA_BYTE, Linux.RINGCROSS_SHARED_ANSWER());
    }

    private void await(int next) {
        for (int seen = taken(); seen != next; seen = taken()) {
            if (spinning) {
                Thread.onSpinWait();
            } else {
                FUTEX.apply(Linux.SYS_futex(), shared.address() + BACK, Linux.FUTEX_WAIT(), seen, 0);
            }
        }
    }

    private int taken() {
        return (int) COUNTER.getAcquire(shared, BACK);
    }

    @Override
    public void close() {
        peer.close();
        arena.close();
    }
}
