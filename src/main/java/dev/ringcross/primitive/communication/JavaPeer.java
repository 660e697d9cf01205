package dev.ringcross.primitive.communication;

import dev.ringcross.call.*;
import java.io.IOException;

/** The other side in pure Java: a thread of this JVM, pinned to a CPU, which lives until it is interrupted. */
final class JavaPeer implements AutoCloseable {
    private final Thread thread;

    private JavaPeer(Thread thread) {
        this.thread = thread;
    }

    /** What a peer does; an interrupt ends it wherever it waits. */
    interface Life {
        void live() throws IOException, InterruptedException;
    }

    static JavaPeer start(int cpu, Life life) {
        Room.forThreads(1);
        return new JavaPeer(Thread.ofPlatform().name("java-peer").daemon().start(() -> {
            Affinity pinned = Affinity.pinTo(cpu);
            try (pinned) {
                life.live();
            } catch (IOException | InterruptedException ended) {
                // The one that measures has closed the other end, or has interrupted this one: both mean the end.
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
