package dev.ringcross.primitive;

import dev.ringcross.call.Affinity;
import dev.ringcross.call.ResourceHeadroom;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** The peer of a round trip in pure Java: a platform thread of this JVM, pinned to a CPU. */
public final class JavaPeer implements AutoCloseable {
    private final Thread thread;
    private volatile boolean ended;

    private JavaPeer(int cpu, Life life) {
        thread = Thread.ofPlatform().name("java-peer").daemon().start(() -> live(cpu, life));
    }

    /** The work of a peer. It ends when it is told to, or by the interrupt that follows, wherever it waits. */
    public interface Life {
        void live(BooleanSupplier ended) throws IOException, InterruptedException;
    }

    public static JavaPeer start(int cpu, Life life) {
        ResourceHeadroom.forThreads(1);
        return new JavaPeer(cpu, life);
    }

    private void live(int cpu, Life life) {
        Affinity pinned = Affinity.pinTo(cpu);
        try (pinned) {
            life.live(() -> ended);
        } catch (IOException | InterruptedException end) {
            // The one that measures has closed the other end, or has interrupted this one: both mean the end.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What was read of a peer's answer.
     *
     * @param read as the JDK's streams and channels tell it: below 0 at the end of the stream, which a dead peer leaves
     */
    public static int answered(int read) {
        if (read < 0) {
            throw new IllegalStateException("the peer has ended");
        }
        return read;
    }

    public Thread thread() {
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
