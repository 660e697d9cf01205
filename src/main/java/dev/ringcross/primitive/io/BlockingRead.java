package dev.ringcross.primitive.io;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "write a byte into a pipe and read it back in blocking mode, without having to wait",
        man = "pipe(7), read(2)",
        peers = {"UnixBench pipe"},
        steps = """
                enter   write: the byte is copied into the pipe's buffer; nobody waits for it
                leave   write returns
                enter   read: the pipe has a byte, which is copied out
                leave   read returns
                """,
        cost = "Two system calls and the pipe's lock: the minimum for nonblocking-read, which asks for one flag more.")
@Declares(syscalls = "write, read")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class BlockingRead extends Primitive {
    private Descriptor.Pipe pipe;
    private int in;
    private int out;
    private MemorySegment buffer = MemorySegment.NULL;
    private Pointer pointer;
    private Pipe channels;
    private ByteBuffer direct;

    @Override
    protected void open(Route route) throws IOException {
        buffer = owned(Arena.ofConfined()).allocate(1);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
        if (route.isNative()) {
            pipe = owned(Descriptor.pipe());
            in = pipe.in().number();
            out = pipe.out().number();
        } else {
            direct = buffer.asByteBuffer();
            channels = Pipe.open();
            owned(channels.source());
            owned(channels.sink());
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Checked.served(Linux.ringcross_pingpong(out, in, LOOP));
    }

    @Benchmark
    public long raw() {
        RawCall.blocking(Linux.SYS_write(), out, buffer.address(), 1);
        return Checked.served(RawCall.blocking(Linux.SYS_read(), in, buffer.address(), 1));
    }

    @Benchmark
    public long panama() {
        Linux.write(out, buffer, 1);
        return Checked.served(Linux.read(in, buffer, 1));
    }

    @Benchmark
    public long jnaDirect() {
        JnaDirect.write(out, pointer, 1);
        return Checked.served(JnaDirect.read(in, pointer, 1));
    }

    @Benchmark
    public long java() throws IOException {
        channels.sink().write(direct.clear());
        return channels.source().read(direct.clear());
    }
}
