package dev.ringcross.primitive.switching;

import dev.ringcross.call.Affinity;
import java.util.function.BooleanSupplier;

/** The other side of a round trip in Java: a platform thread pinned to a CPU. */
final class Partner implements AutoCloseable {
    private final Thread thread;
    private volatile boolean ended;

    Partner(int cpu, Turn turn) {
        thread = Thread.ofPlatform().name("partner").daemon().start(() -> live(cpu, turn));
    }

    /** One turn of the partner's: waits for it and answers; interrupted when the partner shall end. */
    interface Turn {
        void take(BooleanSupplier ended) throws InterruptedException;
    }

    private void live(int cpu, Turn turn) {
        Affinity pinned = Affinity.pinTo(cpu);
        try {
            while (!ended) {
                turn.take(() -> ended);
            }
        } catch (InterruptedException end) {
            // Only close() interrupts it: this is how it ends.
        } finally {
            pinned.close();
        }
    }

    Thread thread() {
        return thread;
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
