package dev.ringcross.primitive.communication;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "send a message through a pair of Unix stream sockets to another process, which answers with a byte",
        man = "socketpair(2), unix(7)",
        peers = {"lmbench lat_unix"},
        steps = """
                enter   write: the bytes are copied into socket buffers, up to 32 KiB each, and queued at the other socket
                kernel  the reader is woken; a writer whose share of buffers (SO_SNDBUF) is in use sleeps until some are freed
                enter   the peer reads: the bytes are copied out and the buffers freed
                kernel  which wakes the sender, in case it waits for room: it waits for the answer, and sleeps again
                enter   the answer comes back in the same way, a byte
                """,
        cost =
                "As pipe-transfer, and for each message a socket buffer is allocated and freed, with a needless wake-up of the sender.")
@Declares(
        syscalls = StreamReads.UNIX_MEBIBYTE,
        switches = StreamReads.UNIX_MEBIBYTE_SWITCHES,
        faults = "0..0.1",
        when = "bytes=1048576")
@Declares(syscalls = StreamReads.UNIX_64_KIBIBYTES, switches = "2..6", faults = "0..0.1", when = "bytes=65536")
@Declares(syscalls = "write 2, read 2", switches = "2..4", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class SocketpairTransfer extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private Exchange exchange;

    @Override
    protected void open(Route route) {
        Descriptor.Pipe sockets = owned(Exchange.pair(
                "socketpair",
                ends -> SystemCall.call(
                        Linux.SYS_socketpair(),
                        Linux.AF_UNIX(),
                        Linux.SOCK_STREAM() | Linux.SOCK_CLOEXEC(),
                        0,
                        ends.address())));
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
