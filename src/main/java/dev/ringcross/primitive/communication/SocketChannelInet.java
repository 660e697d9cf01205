package dev.ringcross.primitive.communication;

import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "send a message through a SocketChannel over TCP on the loopback interface to another thread, which answers with a byte",
        man = "java.nio.channels.SocketChannel, tcp(7)",
        steps = """
                user    the direct buffer's address and the channel's locks are taken
                enter   write: the bytes are copied into segments, which go down and up again through TCP, IP and the loopback device
                kernel  the receiver's socket takes them, the reader is woken; an acknowledgement goes back
                enter   the peer thread reads: the bytes are copied out
                enter   the answer comes back in the same way, a byte, with TCP_NODELAY at once
                """,
        cost =
                "As tcp-loopback, and what NIO does around each call: locks, and a note of the thread, so that closing can wake it.")
@Declares(syscalls = "write 2, read 2..20", switches = "2..40", faults = "0..0.1", when = "bytes=1048576")
@Declares(syscalls = StreamReads.TCP_64_KIBIBYTES, switches = "2..4", faults = "0..0.1", when = "bytes=65536")
@Declares(syscalls = "write 2, read 2", switches = "2", faults = "0..0.1")
public class SocketChannelInet extends Primitive {
    @Param({"1", "4096", "65536", "1048576"})
    public int bytes;

    private ChannelExchange exchange;

    @Override
    protected void open(Route route) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try (server) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            SocketChannel here = SocketChannel.open(server.getLocalAddress());
            SocketChannel there = server.accept();
            here.setOption(StandardSocketOptions.TCP_NODELAY, true);
            there.setOption(StandardSocketOptions.TCP_NODELAY, true);
            exchange = owned(new ChannelExchange(bytes, here, here, there, there));
        }
    }

    @Benchmark
    public long java() throws IOException {
        return exchange.java();
    }
}
