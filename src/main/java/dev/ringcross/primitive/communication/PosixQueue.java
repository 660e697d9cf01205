package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import java.util.UUID;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "send a message through a POSIX queue, in pieces of 8192 bytes, to another process, which answers with a byte",
        man = "mq_overview(7)",
        steps = """
                enter   mq_timedsend: a message is allocated, and the piece copied into it
                kernel  a waiting reader gets it in its hand and is woken; else it is queued by its priority
                kernel  a writer that finds ten messages in the queue sleeps until one is taken
                enter   the peer's mq_timedreceive copies the piece out and frees the message
                enter   the answer comes back in the same way, a byte, through a second queue
                """,
        cost = "A byte costs as much as through a pipe. Longer messages pay two system calls for each 8192 bytes, the "
                + "default of the sysctl fs.mqueue.msgsize_max.")
// The fewest: the reader runs only when the queue is full, with its ten messages and that of the writer who waits for
// it.
@Declares(syscalls = "mq_timedsend 9, mq_timedreceive 9", switches = "2..18", faults = "0..0.1", when = "bytes=65536")
@Declares(
        syscalls = "mq_timedsend 129, mq_timedreceive 129",
        switches = "24..260",
        faults = "0..0.1",
        when = "bytes=1048576")
@Declares(syscalls = "mq_timedsend 2, mq_timedreceive 2", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JNA_DIRECT, reason = "JNA's share of a call is the same as in sysv-queue")
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class PosixQueue extends Primitive {
    private static final int PIECE = Linux.RINGCROSS_PIECE_BYTES();

    /** The default of the sysctl fs.mqueue.msg_max. */
    private static final int PIECES = 10;

    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private int out;
    private int in;
    private MemorySegment message;
    private MemorySegment answer;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        message = arena.allocate(bytes).fill((byte) 'r');
        answer = arena.allocate(1);
        out = queue(arena, Math.min(bytes, PIECE));
        in = queue(arena, 1);
        owned(AnsweringPeer.start("answer-posix-queue", Cpus.measuring(), new long[] {bytes}, out, in));
        c();
    }

    private int queue(Arena arena, int piece) {
        String what = "mq_open for " + PIECES + " messages of " + piece + " bytes (sysctl fs.mqueue.*, ulimit -q)";
        MemorySegment name = arena.allocateFrom("/ringcross-" + UUID.randomUUID());
        return owned(Descriptor.of(what, Linux.ringcross_posix_queue_open(name, piece, PIECES)))
                .number();
    }

    @Benchmark
    @OperationsPerInvocation(Exchange.OPERATIONS)
    public long c() {
        return Checked.served(Linux.ringcross_posix_queue_exchange(out, in, message, bytes, Exchange.OPERATIONS));
    }

    @Benchmark
    public long panama() {
        for (long sent = 0; sent < bytes; sent += PIECE) {
            Checked.served(Linux.mq_send(out, message.asSlice(sent), Math.min(PIECE, bytes - sent), 0));
        }
        Checked.served(Linux.mq_receive(in, answer, 1, MemorySegment.NULL));
        return answer.get(ValueLayout.JAVA_BYTE, 0);
    }
}
