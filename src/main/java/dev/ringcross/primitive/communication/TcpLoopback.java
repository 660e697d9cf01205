package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "send a message over TCP through the loopback interface to another process, which answers with a byte",
        man = "tcp(7), TCP_NODELAY",
        peers = {"lmbench lat_tcp", "lmbench bw_tcp"},
        steps = """
                enter   write: the bytes are copied into socket buffers and cut into segments of up to 64 KiB
                kernel  each segment goes down through TCP, IP and the loopback device, and up again in a soft interrupt
                kernel  the receiver's socket takes it, the reader is woken; an acknowledgement goes back through the same layers
                enter   the peer reads: the bytes are copied out
                enter   the answer comes back in the same way, a byte, with TCP_NODELAY at once
                """,
        cost =
                "Two copies as in a pipe, and both ways through the whole network stack: several times the latency of a Unix socket.")
@Declares(syscalls = "write 2, read 2..20", switches = "2..40", faults = "0..0.1", when = "bytes=1048576")
@Declares(syscalls = StreamReads.TCP_64_KIBIBYTES, switches = "2..4", faults = "0..0.1", when = "bytes=65536")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "socket-channel-inet is Java's, both ends in one JVM")
public class TcpLoopback extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private Exchange exchange;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Descriptor.Pipe sockets = owned(Exchange.pair(
                "TCP sockets on 127.0.0.1", ends -> Linux.ringcross_connected_streams(Linux.AF_INET(), ends)));
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
