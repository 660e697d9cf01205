package dev.ringcross.primitive.communication;

import dev.ringcross.call.*;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A process in C that answers messages, and the memory with its settings: {@code native/lib/exchange.h}. */
final class AnsweringPeer implements AutoCloseable {
    private final SharedMemory shared;
    private final Peer peer;

    private AnsweringPeer(SharedMemory shared, Peer peer) {
        this.shared = shared;
        this.peer = peer;
    }

    static AnsweringPeer start(String name, int cpu, long[] terms, int... ends) {
        SharedMemory shared = SharedMemory.create();
        try {
            MemorySegment.copy(terms, 0, shared.segment(), ValueLayout.JAVA_LONG, 0, terms.length);
            return new AnsweringPeer(shared, Peer.process(name, cpu, shared, ends));
        } catch (Unavailable refused) {
            shared.close();
            throw refused;
        }
    }

    /**
     * Starts a peer on the measuring CPU that reads messages of that length and writes its answers. It takes over the
     * descriptors.
     */
    static AnsweringPeer over(int bytes, Descriptor in, Descriptor out) {
        AnsweringPeer peer = start("answer-messages", Cpus.measuring(), new long[] {bytes}, in.number(), out.number());
        // Held here too, they would keep a read waiting for ever when the peer is gone.
        in.close();
        out.close();
        return peer;
    }

    MemorySegment shared() {
        return shared.segment();
    }

    @Override
    public void close() {
        peer.close();
        shared.close();
    }
}
