package dev.ringcross.primitive.io;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read an empty pipe in non-blocking mode: refused with EAGAIN",
        man = "pipe(7), O_NONBLOCK in open(2)",
        refused = true,
        steps = """
                enter   read: the syscall instruction raises the privilege
                kernel  the pipe is locked and found empty; the descriptor says not to wait
                leave   the answer is EAGAIN: try again later
                user    libc stores the error for the thread; Java answers 0
                """,
        cost = "About a null call and the pipe's lock: what each look too early costs, where blocking-read would have "
                + "slept. ready-epoll is the price of knowing when.")
@Declares(syscalls = "read")
public class NonblockingRead extends Primitive {
    /** The critical link is safe, since with O_NONBLOCK nothing blocks. */
    private static final MethodHandle CRITICAL = Critical.link(Linux::read$address, Linux::read$descriptor);

    private int in;
    private MemorySegment buffer = MemorySegment.NULL;
    private Pointer pointer;
    private Pipe.SourceChannel channel;
    private ByteBuffer direct;

    @Override
    protected void open(Route route) throws IOException {
        buffer = owned(Arena.ofConfined()).allocate(1);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
        if (route.isNative()) {
            in = owned(Descriptor.pipe()).in().number();
            SystemCall.require("fcntl", SystemCall.call(Linux.SYS_fcntl(), in, Linux.F_SETFL(), Linux.O_NONBLOCK()));
        } else {
            direct = buffer.asByteBuffer();
            Pipe pipe = Pipe.open();
            owned(pipe.sink());
            channel = owned(pipe.source());
            channel.configureBlocking(false);
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.read$address(), LOOP, in, buffer.address(), 1);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(Linux.SYS_read(), in, buffer.address(), 1);
    }

    @Benchmark
    public long panama() {
        return Linux.read(in, buffer, 1);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) CRITICAL.invokeExact(in, buffer, 1L);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.read(in, pointer, 1);
    }

    /** The answer, negative for a refusal as by the other routes. */
    @Benchmark
    public long java() throws IOException {
        return channel.read(direct.clear()) - 1;
    }
}
