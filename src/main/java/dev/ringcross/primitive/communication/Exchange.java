package dev.ringcross.primitive.communication;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.primitive.JnaDirect;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.ToLongFunction;

/**
 * Messages over two descriptors to a process on the same CPU, which receives all of each and answers with its last
 * byte: write(2) and read(2), whatever the descriptors are.
 */
final class Exchange implements AutoCloseable {
    /** Operations in one call of the loop in C: a mebibyte takes some hundred microseconds. */
    static final int OPERATIONS = 4;

    private static final int SOME = 'r';

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment message;
    private final MemorySegment answer = arena.allocate(1);
    private final Pointer messagePointer;
    private final Pointer answerPointer;
    private final int out;
    private final int in;
    private final int bytes;
    private final AnsweringPeer peer;

    private Exchange(int bytes, Descriptor out, Descriptor in, Descriptor peerIn, Descriptor peerOut) {
        this.bytes = bytes;
        this.out = out.number();
        this.in = in.number();
        message = arena.allocate(bytes).fill((byte) SOME);
        messagePointer = new Pointer(message.address());
        answerPointer = new Pointer(answer.address());
        peer = AnsweringPeer.over(bytes, peerIn, peerOut);
    }

    /** An exchange over two pipes, or over FIFOs. */
    static Exchange over(int bytes, Descriptor.Pipe there, Descriptor.Pipe back) {
        return new Exchange(bytes, there.out(), back.in(), there.in(), back.out()).begun();
    }

    /** An exchange over two connected sockets. */
    static Exchange over(int bytes, Descriptor.Pipe sockets) {
        return new Exchange(bytes, sockets.out(), sockets.out(), sockets.in(), sockets.in()).begun();
    }

    /** Two descriptors from a call that stores them and returns a negative errno when it is refused. */
    static Descriptor.Pipe pair(String what, ToLongFunction<MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ends = arena.allocate(ValueLayout.JAVA_INT, 2);
            SystemCall.require(what, call.applyAsLong(ends));
            return new Descriptor.Pipe(
                    Descriptor.of(what, ends.getAtIndex(ValueLayout.JAVA_INT, 0)),
                    Descriptor.of(what, ends.getAtIndex(ValueLayout.JAVA_INT, 1)));
        }
    }

    /**
     * Makes the first exchange, which is not timed: it waits for the peer to start, and both sides touch their memory.
     */
    private Exchange begun() {
        c();
        return this;
    }

    long c() {
        return Checked.served(Linux.ringcross_exchange(out, in, message, bytes, OPERATIONS));
    }

    long panama() {
        long sent = Checked.served(Linux.write(out, message, bytes));
        while (sent < bytes) {
            sent += Checked.served(Linux.write(out, message.asSlice(sent), bytes - sent));
        }
        return answered(Linux.read(in, answer, 1));
    }

    long jnaDirect() {
        long sent = Checked.served(JnaDirect.write(out, messagePointer, bytes));
        while (sent < bytes) {
            sent += Checked.served(JnaDirect.write(out, messagePointer.share(sent), bytes - sent));
        }
        return answered(JnaDirect.read(in, answerPointer, 1));
    }

    /** Checks an answer: the end of the input is a refusal too. */
    private long answered(long received) {
        Checked.served(received - 1);
        return answer.get(ValueLayout.JAVA_BYTE, 0);
    }

    @Override
    public void close() {
        peer.close();
        arena.close();
    }
}
