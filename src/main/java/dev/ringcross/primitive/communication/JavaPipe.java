package dev.ringcross.primitive.communication;

import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.nio.channels.Pipe;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "send a message through java.nio.channels.Pipe to another thread, which answers with a byte through a second one",
        man = "java.nio.channels.Pipe, pipe(7)",
        steps = """
                user    the direct buffer's address and the channel's locks are taken
                enter   write: the bytes are copied into pages of the pipe
                kernel  the reader is woken; a writer whose bytes don't fit sleeps until there is room
                enter   the peer thread reads: the bytes are copied out
                enter   the answer comes back in the same way, a byte
                """,
        cost =
                "As pipe-transfer, and what NIO does around each call: locks, and a note of the thread, so that closing can wake it.")
@Declares(syscalls = "write 2, read 17..24", switches = "28..48", faults = "0..0.1", when = "bytes=1048576")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1")
public class JavaPipe extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private ChannelExchange exchange;

    @Override
    protected void open(Route route) throws IOException {
        Pipe there = Pipe.open();
        Pipe back = Pipe.open();
        exchange = owned(new ChannelExchange(bytes, there.sink(), back.source(), there.source(), back.sink()));
    }

    @Benchmark
    public long java() throws IOException {
        return exchange.java();
    }
}
