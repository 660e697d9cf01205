package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.Arena;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "send one datagram through a Unix socket to another process, which answers with a datagram of a byte",
        man = "unix(7), SOCK_DGRAM",
        steps = """
                enter   write: all bytes are copied into one socket buffer, which is queued at the other socket
                kernel  the reader is woken
                enter   the peer reads the whole datagram, and the buffer is freed
                enter   the answer comes back in the same way, a byte
                """,
        cost =
                "As socketpair-transfer, and never more than four system calls, since a datagram is whole or refused: it must fit into SO_SNDBUF.")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "Java's DatagramChannel opens Internet sockets only")
public class UnixDatagram extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private Exchange exchange;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Descriptor.Pipe sockets = owned(Exchange.pair("Unix datagram sockets", Linux::ringcross_connected_datagrams));
        try (Arena arena = Arena.ofConfined()) {
            long trial = arena.allocate(bytes).address();
            String what = "a datagram of " + bytes + " bytes (sysctl net.core.wmem_default bounds it)";
            SystemCall.require(
                    what, SystemCall.call(Linux.SYS_write(), sockets.out().number(), trial, bytes));
            SystemCall.require(
                    what, SystemCall.call(Linux.SYS_read(), sockets.in().number(), trial, bytes));
        }
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
