package dev.ringcross.primitive.io;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.IOException;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read 4096 bytes of a file in the page cache, or past it, by io_uring, as one of a batch",
        man = "io_uring(7), io_uring_enter(2)",
        steps = """
                user    the reads are written into the ring that the kernel shares: a batch of them
                enter   one io_uring_enter for the whole batch; with a polling kernel thread none at all
                kernel  each read is taken from the ring, done, and its result put into the other ring
                leave   io_uring_enter returns
                user    the results are taken from the ring
                """,
        cost = "The copy and io_uring's own work are left; the crossing is shared by the batch. Registered files and "
                + "buffers save the search for each; polling trades the crossing for a CPU of the kernel's own. Past the "
                + "page cache (mode=direct) the device works on the whole batch at once.")
@Declares(syscalls = "", switches = "0..0.5", when = "mode=polled")
@Declares(syscalls = "io_uring_enter", switches = "0..4", when = "mode=direct,depth=1")
@Declares(syscalls = "io_uring_enter 1/8", switches = "0..4", when = "mode=direct,depth=8")
@Declares(syscalls = "io_uring_enter 1/64", switches = "0..4", when = "mode=direct,depth=64")
@Declares(syscalls = "io_uring_enter 1/256", switches = "0..4", when = "mode=direct,depth=256")
@Declares(syscalls = "io_uring_enter", when = "depth=1")
@Declares(syscalls = "io_uring_enter 1/8", when = "depth=8")
@Declares(syscalls = "io_uring_enter 1/64", when = "depth=64")
@Declares(syscalls = "io_uring_enter 1/256", when = "depth=256")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
@MeasuredAlone(
        value =
                "the kernel's polling thread is busy for a while after each request, and would disturb whatever takes turns with it",
        when = "mode=polled")
public class IoUringRead extends Primitive {
    private static final int READS = 256;
    private static final int BYTES = 4096;
    /** The index of the registered file, used instead of a descriptor. */
    private static final int REGISTERED = -1;

    @Param({"plain", "registered", "polled", "direct"})
    public String mode;

    @Param({"1", "8", "64", "256"})
    public int depth;

    private MemorySegment ring = MemorySegment.NULL;
    private MemorySegment buffer = MemorySegment.NULL;
    private int file;
    private Pointer ringPointer;
    private Pointer bufferPointer;

    @Override
    protected void open(Route route) throws IOException {
        NativeLibrary.load();
        buffer = owned(Arena.ofConfined()).allocate(BYTES, BYTES);
        file = owned(mode.equals("direct") ? TempFile.directDescriptor(BYTES) : TempFile.descriptor(BYTES, 0))
                .number();
        boolean polled = mode.equals("polled");
        long flags = polled ? Linux.IORING_SETUP_SQPOLL() : 0;
        long opened = Linux.ringcross_uring_open(depth, flags, polled ? Cpus.other() : 0);
        ring = MemorySegment.ofAddress(SystemCall.require(
                "io_uring_setup (see kernel.io_uring_disabled, and the container's seccomp profile)", opened));
        owned(() -> Linux.ringcross_uring_close(ring));
        if (!mode.equals("direct")) {
            TempFile.requireReadsWithoutWaiting(file);
        }
        if (mode.equals("registered")) {
            SystemCall.require("io_uring_register", Linux.ringcross_uring_register(ring, file, buffer, BYTES));
            file = REGISTERED;
        }
        ringPointer = route.usesJna() ? new Pointer(opened) : null;
        bufferPointer = route.usesJna() ? new Pointer(buffer.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(READS)
    public long c() {
        return Checked.served(Linux.ringcross_loop_uring_read(ring, file, buffer, BYTES, depth, READS / depth));
    }

    @Benchmark
    @OperationsPerInvocation(READS)
    public long panama() {
        for (int read = 0; read < READS; read += depth) {
            Checked.served(Linux.ringcross_loop_uring_read(ring, file, buffer, BYTES, depth, 1));
        }
        return BYTES;
    }

    @Benchmark
    @OperationsPerInvocation(READS)
    public long jnaDirect() {
        for (int read = 0; read < READS; read += depth) {
            Checked.served(
                    RingcrossDirect.ringcross_loop_uring_read(ringPointer, file, bufferPointer, BYTES, depth, 1));
        }
        return BYTES;
    }
}
