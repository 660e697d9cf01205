package dev.ringcross.primitive.communication;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JnaDirect;
import java.io.IOException;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "send a message through a System V queue, in pieces of 8192 bytes, to another process, which answers with a byte",
        man = "sysvipc(7), msgop(2)",
        peers = {"stress-ng --msg"},
        steps = """
                enter   msgsnd: a message is allocated, and the piece copied into it
                kernel  a waiting reader gets it in its hand and is woken; else it is queued
                kernel  a writer that finds 16 KiB in the queue (sysctl kernel.msgmnb) sleeps until some are taken
                enter   the peer's msgrcv copies the piece out and frees the message
                enter   the answer comes back in the same way, a byte, through a second queue
                """,
        cost =
                "A byte costs as much as through a pipe. Longer messages pay two system calls for each 8192 bytes (sysctl "
                        + "kernel.msgmax), and a switch or more for each two of those.")
@Declares(syscalls = "msgsnd 9, msgrcv 9", switches = "4..18", faults = "0..0.1", when = "bytes=65536")
@Declares(syscalls = "msgsnd 129, msgrcv 129", switches = "32..260", faults = "0..0.1", when = "bytes=1048576")
@Declares(syscalls = "msgsnd 2, msgrcv 2", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class SysvQueue extends Primitive {
    private static final int PIECE = Linux.RINGCROSS_PIECE_BYTES();

    /** Each piece follows its type, a long, in memory. */
    private static final int STRIDE = Long.BYTES + PIECE;

    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private int out;
    private int in;
    private MemorySegment message;
    private MemorySegment answer;
    private Pointer messagePointer;
    private Pointer answerPointer;

    @Override
    protected void open(Route route) throws IOException {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        int pieces = (bytes + PIECE - 1) / PIECE;
        message = arena.allocate((long) pieces * STRIDE, Long.BYTES).fill((byte) 'r');
        for (int piece = 0; piece < pieces; piece++) {
            message.set(ValueLayout.JAVA_LONG, (long) piece * STRIDE, 1);
        }
        answer = arena.allocate(STRIDE, Long.BYTES);
        messagePointer = new Pointer(message.address());
        answerPointer = new Pointer(answer.address());
        out = owned(SystemVObject.queue()).id();
        in = owned(SystemVObject.queue()).id();
        owned(AnsweringPeer.start("answer-sysv-queue", Cpus.measuring(), new long[] {bytes, out, in}));
        c();
    }

    @Benchmark
    @OperationsPerInvocation(Exchange.OPERATIONS)
    public long c() {
        return Checked.served(Linux.ringcross_sysv_queue_exchange(out, in, message, bytes, Exchange.OPERATIONS));
    }

    @Benchmark
    public long panama() {
        long at = 0;
        for (int left = bytes; left > 0; left -= PIECE) {
            Checked.served(Linux.msgsnd(out, message.asSlice(at), Math.min(PIECE, left), 0));
            at += STRIDE;
        }
        Checked.served(Linux.msgrcv(in, answer, 1, 0, 0));
        return answer.get(ValueLayout.JAVA_BYTE, Long.BYTES);
    }

    @Benchmark
    public long jnaDirect() {
        long at = 0;
        for (int left = bytes; left > 0; left -= PIECE) {
            Checked.served(JnaDirect.msgsnd(out, messagePointer.share(at), Math.min(PIECE, left), 0));
            at += STRIDE;
        }
        Checked.served(JnaDirect.msgrcv(in, answerPointer, 1, 0, 0));
        return answer.get(ValueLayout.JAVA_BYTE, Long.BYTES);
    }
}
