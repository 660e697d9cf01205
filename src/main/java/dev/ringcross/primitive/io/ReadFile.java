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
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read from a file that is in the page cache",
        man = "pread(2)",
        peers = {"will-it-scale pread1"},
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the descriptor is looked up, the file's pages are found in the page cache
                kernel  their bytes are copied to the caller's memory
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "A null call, the way through the file layer, and the copy: from 64 KiB on the copy is nearly all.")
@Declares(syscalls = "pread64")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class ReadFile extends Primitive {
    private static final int READS = 16;

    @Param({"4096", "65536", "1048576"})
    public int bytes;

    private int file;
    private MemorySegment buffer = MemorySegment.NULL;
    private Pointer pointer;
    private FileChannel channel;
    private ByteBuffer direct;

    @Override
    protected void open(Route route) throws IOException {
        buffer = owned(Arena.ofConfined()).allocate(bytes);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
        if (route.isNative()) {
            file = owned(TempFile.descriptor(bytes, 0)).number();
        } else {
            direct = buffer.asByteBuffer();
            channel = owned(TempFile.channel(bytes));
        }
    }

    @Benchmark
    @OperationsPerInvocation(READS)
    public long c() {
        return Linux.ringcross_loop_call6(Linux.pread$address(), READS, file, buffer.address(), bytes, 0, 0, 0);
    }

    @Benchmark
    public long raw() {
        return RawCall.blocking(Linux.SYS_pread64(), file, buffer.address(), bytes, 0, 0, 0);
    }

    @Benchmark
    public long panama() {
        return Linux.pread(file, buffer, bytes, 0);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.pread(file, pointer, bytes, 0);
    }

    @Benchmark
    public long java() throws IOException {
        return channel.read(direct.clear(), 0);
    }
}
