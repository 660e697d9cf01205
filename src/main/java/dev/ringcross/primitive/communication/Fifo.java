package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JavaPeer;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "send a message through a named pipe to another process, which answers with a byte through a second one",
        man = "fifo(7), mkfifo(3)",
        peers = {"lmbench lat_fifo"},
        steps = """
                enter   write: the bytes are copied into pages of the pipe, 64 KiB of them at most
                kernel  the reader is woken; a writer whose bytes don't fit sleeps until there is room
                enter   the peer reads: the bytes are copied out of the pages
                enter   the answer comes back in the same way, a byte
                """,
        cost =
                "As pipe-transfer: the name is only looked up when it is opened. A write also marks the inode as changed. "
                        + "FileOutputStream copies once more, into a buffer of its own.")
@Declares(syscalls = "write 2, read 17..24", switches = "28..48", faults = "0..0.1", when = "bytes=1048576")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class Fifo extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private Exchange exchange;
    private byte[] message;
    private FileOutputStream out;
    private FileInputStream in;

    @Override
    protected void open(Route route) throws IOException {
        Descriptor.Pipe there = owned(fifo());
        Descriptor.Pipe back = owned(fifo());
        exchange = owned(Exchange.over(bytes, there, back));
        if (!route.isNative()) {
            message = "r".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
            out = owned(new FileOutputStream("/proc/self/fd/" + there.out().number()));
            in = owned(new FileInputStream("/proc/self/fd/" + back.in().number()));
        }
    }

    /** A FIFO in this process's own directory, unlinked as soon as both ends are open. */
    private static Descriptor.Pipe fifo() {
        String path = System.getProperty("java.io.tmpdir") + "/ringcross-fifo-" + UUID.randomUUID();
        try (Arena arena = Arena.ofConfined()) {
            long name = arena.allocateFrom(path).address();
            int mode = Linux.S_IFIFO() | Linux.S_IRUSR() | Linux.S_IWUSR();
            SystemCall.require("mkfifo", SystemCall.call(Linux.SYS_mknodat(), Linux.AT_FDCWD(), name, mode, 0));
            // Open for both, so that opening either end does not wait for the other.
            Descriptor both = Descriptor.open(path, Linux.O_RDWR());
            try (both) {
                return new Descriptor.Pipe(
                        Descriptor.open(path, Linux.O_RDONLY()), Descriptor.open(path, Linux.O_WRONLY()));
            } finally {
                SystemCall.call(Linux.SYS_unlinkat(), Linux.AT_FDCWD(), name, 0);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(Exchange.OPERATIONS)
    public long c() {
        return exchange.c();
    }

    @Benchmark
    public long panama() {
        return exchange.panama();
    }

    @Benchmark
    public long jnaDirect() {
        return exchange.jnaDirect();
    }

    @Benchmark
    public long java() throws IOException {
        out.write(message);
        return JavaPeer.answered(in.read());
    }
}
