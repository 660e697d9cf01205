package dev.ringcross.primitive.communication;

import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "send a message through a SocketChannel over a Unix socket to another thread, which answers with a byte",
        man = "java.nio.channels.SocketChannel, unix(7)",
        steps = """
                user    the direct buffer's address and the channel's locks are taken
                enter   write: the bytes are copied into socket buffers, queued at the other socket
                kernel  the reader is woken; a writer whose share of buffers is in use sleeps until some are freed
                enter   the peer thread reads: the bytes are copied out, which wakes the sender, who sleeps again
                enter   the answer comes back in the same way, a byte
                """,
        cost =
                "As unix-stream, and what NIO does around each call: locks, and a note of the thread, so that closing can wake it.")
@Declares(
        syscalls = StreamReads.UNIX_MEBIBYTE,
        switches = StreamReads.UNIX_MEBIBYTE_SWITCHES,
        faults = "0..0.1",
        when = "bytes=1048576")
@Declares(syscalls = StreamReads.UNIX_64_KIBIBYTES, switches = "2..6", faults = "0..0.1", when = "bytes=65536")
@Declares(syscalls = "write 2, read 2", switches = "2..4", faults = "0..0.1")
public class SocketChannelUnix extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private ChannelExchange exchange;

    @Override
    protected void open(Route route) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try (server) {
            // In the JVM's own directory for files; the connection outlives the name.
            UnixDomainSocketAddress address =
                    (UnixDomainSocketAddress) server.bind(null).getLocalAddress();
            SocketChannel here = SocketChannel.open(address);
            SocketChannel there = server.accept();
            Files.delete(address.getPath());
            exchange = owned(new ChannelExchange(bytes, here, here, there, there));
        }
    }

    @Benchmark
    public long java() throws IOException {
        return exchange.java();
    }
}
