package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.iovec;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "vmsplice this process's own pages into a pipe to another process, which answers with a byte",
        man = "vmsplice(2)",
        peers = {"stress-ng --vm-splice"},
        steps = """
                enter   vmsplice: the pages behind the addresses are found and put into the pipe, 16 at most
                kernel  the reader is woken
                enter   the peer reads: the bytes are copied out of this process's pages
                enter   the answer, a byte through a second pipe, says that they may be written again
                """,
        cost = "As pipe-transfer without the first copy; instead each page is looked up and held.")
@Declares(
        syscalls = "vmsplice 16..34, read 17..34, write",
        switches = "16..48",
        faults = "0..0.1",
        when = "bytes=1048576")
@Declares(syscalls = "vmsplice, read 2, write", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JNA_DIRECT, reason = "JNA's share of a call is the same as in pipe-transfer")
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class VmspliceTransfer extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private int out;
    private int in;
    private MemorySegment message;
    private MemorySegment left;
    private MemorySegment answer;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        // Whole pages: the pipe has room for 16, and a message that begins within one touches one more.
        message = arena.allocate(bytes, Linux.getpagesize()).fill((byte) 'r');
        left = iovec.allocate(arena);
        answer = arena.allocate(1);
        Descriptor.Pipe there = owned(Descriptor.pipe());
        Descriptor.Pipe back = owned(Descriptor.pipe());
        out = there.out().number();
        in = back.in().number();
        owned(AnsweringPeer.over(bytes, there.in(), back.out()));
        c();
    }

    @Benchmark
    @OperationsPerInvocation(Exchange.OPERATIONS)
    public long c() {
        return Checked.served(Linux.ringcross_vmsplice_exchange(out, in, message, bytes, Exchange.OPERATIONS));
    }

    @Benchmark
    public long panama() {
        for (long sent = 0; sent < bytes; ) {
            iovec.iov_base(left, message.asSlice(sent));
            iovec.iov_len(left, bytes - sent);
            sent += Checked.served(Linux.vmsplice(out, left, 1, 0));
        }
        Checked.served(Linux.read(in, answer, 1) - 1);
        return answer.get(ValueLayout.JAVA_BYTE, 0);
    }
}
