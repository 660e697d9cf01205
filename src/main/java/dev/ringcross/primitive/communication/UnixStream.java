package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "send a message over a connection by a Unix socket's name to another process, which answers with a byte",
        man = "unix(7), connect(2)",
        peers = {"lmbench lat_unix", "lmbench bw_unix"},
        steps = """
                enter   write: the bytes are copied into socket buffers, up to 32 KiB each, and queued at the other socket
                kernel  the reader is woken; a writer whose share of buffers (SO_SNDBUF) is in use sleeps until some are freed
                enter   the peer reads: the bytes are copied out and the buffers freed
                kernel  which wakes the sender, in case it waits for room: it waits for the answer, and sleeps again
                enter   the answer comes back in the same way, a byte
                """,
        cost = "As socketpair-transfer: a name, here an abstract one, is only looked up when a connection is made.")
@Declares(
        syscalls = StreamReads.UNIX_MEBIBYTE,
        switches = StreamReads.UNIX_MEBIBYTE_SWITCHES,
        faults = "0..0.1",
        when = "bytes=1048576")
@Declares(syscalls = StreamReads.UNIX_64_KIBIBYTES, switches = "2..6", faults = "0..0.1", when = "bytes=65536")
@Declares(syscalls = "write 2, read 2", switches = "2..4", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "socket-channel-unix is Java's, both ends in one JVM")
public class UnixStream extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private Exchange exchange;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Descriptor.Pipe sockets = owned(
                Exchange.pair("Unix stream sockets", ends -> Linux.ringcross_connected_streams(Linux.AF_UNIX(), ends)));
        exchange = owned(Exchange.over(bytes, sockets));
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
}
