package dev.ringcross.primitive.communication;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "send a message through a pipe to another process, which answers with a byte through a second pipe",
        man = "pipe(7)",
        peers = {"lmbench lat_pipe", "lmbench bw_pipe"},
        steps = """
                enter   write: the bytes are copied into pages of the pipe, 64 KiB of them at most
                kernel  the reader is woken; a writer whose bytes don't fit sleeps until there is room
                enter   the peer reads: the bytes are copied out of the pages
                enter   the answer comes back in the same way, a byte
                """,
        cost = "Four system calls, two switches, and two copies: from a page on the copies rule, and above 64 KiB each "
                + "further filling of the pipe costs two more switches.")
@Declares(syscalls = "write 2, read 17..24", switches = "28..48", faults = "0..0.1", when = "bytes=1048576")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "Java's pipes are both ends' own: see java-pipe")
public class PipeTransfer extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private Exchange exchange;

    @Override
    protected void open(Route route) {
        exchange = owned(Exchange.over(bytes, owned(Descriptor.pipe()), owned(Descriptor.pipe())));
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
