package dev.ringcross.primitive.io;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read from a file past the page cache, in java.io.tmpdir",
        man = "pread(2), O_DIRECT in open(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the caller's pages are pinned, and a request for them is handed to the device
                kernel  the task sleeps until the device has written into the pages and interrupts
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "The device's own time, tens of microseconds at best, and two switches. In memory (tmpfs) only a copy.")
@Declares(syscalls = "pread64", switches = "0..2")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class ReadDirect extends Primitive {
    private static final int READS = 4;
    /** The alignment that devices require of buffers and lengths. */
    private static final int BLOCK = 4096;

    @Param({"4096", "65536"})
    public int bytes;

    private int file;
    private MemorySegment buffer = MemorySegment.NULL;
    private Pointer pointer;
    private FileChannel channel;
    private ByteBuffer direct;

    @Override
    protected void open(Route route) throws IOException, ReflectiveOperationException {
        buffer = owned(Arena.ofConfined()).allocate(bytes, BLOCK);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
        direct = buffer.asByteBuffer();
        // For Java too: its own refusal would not say the errno.
        file = owned(TempFile.directDescriptor(bytes)).number();
        channel = route.isNative() ? null : owned(TempFile.channel(bytes, past()));
    }

    /** The JDK's option by its name, since the compiler takes it for an internal one. */
    private static OpenOption past() throws ReflectiveOperationException {
        return (OpenOption) Class.forName("com.sun.nio.file.ExtendedOpenOption")
                .getField("DIRECT")
                .get(null);
    }

    @Benchmark
    @OperationsPerInvocation(READS)
    public long c() {
        return Checked.served(
                Linux.ringcross_loop_call6(Linux.pread$address(), READS, file, buffer.address(), bytes, 0, 0, 0));
    }

    @Benchmark
    public long raw() {
        return Checked.served(RawCall.blocking(Linux.SYS_pread64(), file, buffer.address(), bytes, 0, 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.pread(file, buffer, bytes, 0));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(JnaDirect.pread(file, pointer, bytes, 0));
    }

    @Benchmark
    public long java() throws IOException {
        return channel.read(direct.clear(), 0);
    }
}
