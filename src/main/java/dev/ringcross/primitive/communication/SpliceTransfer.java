package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "splice a message from a file in memory into a pipe to another process, which answers with a byte",
        man = "splice(2)",
        peers = {"stress-ng --splice"},
        steps = """
                enter   splice: the file's own pages are put into the pipe, 16 of them at most: nothing is copied
                kernel  the reader is woken
                enter   the peer reads: the bytes are copied out of the file's pages
                enter   the answer comes back through a second pipe, a byte
                """,
        cost = "As pipe-transfer without the first copy; instead each page's count of holders goes up and down.")
@Declares(
        syscalls = "splice 16..32, read 17..34, write",
        switches = "16..48",
        faults = "0..0.1",
        when = "bytes=1048576")
@Declares(syscalls = "splice, read 2, write", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JNA_DIRECT, reason = "JNA's share of a call is the same as in pipe-transfer")
@Absent(route = Route.JNA_INTERFACE, reason = Absent.PROXY)
@Absent(route = Route.JAVA, reason = "FileChannel.transferTo may use it, but never says whether it does")
public class SpliceTransfer extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private int file;
    private int out;
    private int in;
    private MemorySegment offset;
    private MemorySegment answer;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        offset = arena.allocate(ValueLayout.JAVA_LONG);
        answer = arena.allocate(1);
        MemorySegment name = arena.allocateFrom("ringcross");
        file = owned(Descriptor.of(
                        "memfd_create", SystemCall.call(Linux.SYS_memfd_create(), name.address(), Linux.MFD_CLOEXEC())))
                .number();
        long content = arena.allocate(bytes).fill((byte) 'r').address();
        SystemCall.require("write to a memfd", SystemCall.call(Linux.SYS_write(), file, content, bytes));
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
        return Checked.served(Linux.ringcross_splice_exchange(file, out, in, bytes, Exchange.OPERATIONS));
    }

    @Benchmark
    public long panama() {
        offset.set(ValueLayout.JAVA_LONG, 0, 0);
        for (long left = bytes; left > 0; ) {
            left -= Checked.served(Linux.splice(file, offset, out, MemorySegment.NULL, left, 0));
        }
        Checked.served(Linux.read(in, answer, 1) - 1);
        return answer.get(ValueLayout.JAVA_BYTE, 0);
    }
}
