package dev.ringcross.primitive.communication;

import dev.ringcross.call.Cpus;
import dev.ringcross.primitive.JavaPeer;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Messages over Java's channels to a thread of this JVM, which answers each with its last byte. */
final class ChannelExchange implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final ByteBuffer message;
    private final ByteBuffer answer = arena.allocate(1).asByteBuffer();
    private final WritableByteChannel out;
    private final ReadableByteChannel in;
    private final JavaPeer peer;

    /** @param peerIn the channel that the peer reads from and closes at the end; {@code peerOut} likewise */
    ChannelExchange(
            int bytes,
            WritableByteChannel out,
            ReadableByteChannel in,
            ReadableByteChannel peerIn,
            WritableByteChannel peerOut)
            throws IOException {
        this.out = out;
        this.in = in;
        message = arena.allocate(bytes).fill((byte) 'r').asByteBuffer();
        peer = JavaPeer.start(Cpus.measuring(), ended -> answer(bytes, peerIn, peerOut));
        java();
    }

    private static void answer(int bytes, ReadableByteChannel in, WritableByteChannel out) throws IOException {
        try (in;
                out;
                Arena arena = Arena.ofConfined()) {
            ByteBuffer received = arena.allocate(bytes).asByteBuffer();
            while (true) {
                receive(in, received.clear());
                out.write(received.position(bytes - 1));
            }
        }
    }

    private static void receive(ReadableByteChannel in, ByteBuffer whole) throws IOException {
        while (whole.hasRemaining()) {
            if (in.read(whole) < 0) {
                throw new EOFException();
            }
        }
    }

    long java() throws IOException {
        message.clear();
        while (message.hasRemaining()) {
            out.write(message);
        }
        receive(in, answer.clear());
        return answer.get(0);
    }

    /** Closes the channels, which ends the peer. */
    @Override
    public void close() throws IOException {
        out.close();
        in.close();
        peer.close();
        arena.close();
    }
}
