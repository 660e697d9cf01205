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
        value = "send a file that is in the page cache to /dev/null, inside the kernel",
        man = "sendfile(2), null(4)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the file's pages are found in the page cache and put into a pipe of the task's own
                kernel  the pipe's pages are handed to the other file, which here drops them
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "Pages are handed on, not copied: at 65536 bytes less than read-file, which copies each byte.")
@Declares(syscalls = "sendfile")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "FileChannel.transferTo chooses by itself between sendfile and other ways")
public class Sendfile extends Primitive {
    private static final int SENDS = 64;

    @Param({"4096", "65536"})
    public int bytes;

    private int in;
    private int out;
    private MemorySegment offset = MemorySegment.NULL;
    private Pointer pointer;

    @Override
    protected void open(Route route) throws IOException {
        offset = owned(Arena.ofConfined()).allocate(ValueLayout.JAVA_LONG);
        pointer = route.usesJna() ? new Pointer(offset.address()) : null;
        in = owned(TempFile.descriptor(bytes, 0)).number();
        out = owned(Descriptor.open("/dev/null", Linux.O_WRONLY())).number();
    }

    /** Resets the offset, which the last call advanced. */
    private MemorySegment start() {
        offset.set(ValueLayout.JAVA_LONG, 0, 0);
        return offset;
    }

    @Benchmark
    @OperationsPerInvocation(SENDS)
    public long c() {
        return Checked.served(Linux.ringcross_loop_sendfile(out, in, offset, bytes, SENDS));
    }

    @Benchmark
    public long raw() {
        return RawCall.blocking(Linux.SYS_sendfile(), out, in, start().address(), bytes, 0, 0);
    }

    @Benchmark
    public long panama() {
        return Linux.sendfile(out, in, start(), bytes);
    }

    @Benchmark
    public long jnaDirect() {
        start();
        return JnaDirect.sendfile(out, in, pointer, bytes);
    }
}
