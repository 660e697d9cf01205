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
        value = "write 4096 bytes over the same place of a file: into the page cache, not to the disk",
        man = "pwrite(2)",
        peers = {"will-it-scale pwrite1"},
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the file is locked for writing, its time of modification is set
                kernel  the bytes are copied into the page cache, and the page is marked to be written back later
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "More than a read of as much: the file system is asked before and after the copy.")
@Declares(syscalls = "pwrite64")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class WriteFile extends Primitive {
    private static final int WRITES = 64;
    private static final int BYTES = 4096;

    private int file;
    private MemorySegment buffer = MemorySegment.NULL;
    private Pointer pointer;
    private FileChannel channel;
    private ByteBuffer direct;

    @Override
    protected void open(Route route) throws IOException {
        buffer = owned(Arena.ofConfined()).allocate(BYTES);
        pointer = route.usesJna() ? new Pointer(buffer.address()) : null;
        if (route.isNative()) {
            file = owned(TempFile.descriptor(BYTES, 0)).number();
        } else {
            direct = buffer.asByteBuffer();
            channel = owned(TempFile.channel(BYTES));
        }
    }

    @Benchmark
    @OperationsPerInvocation(WRITES)
    public long c() {
        return Checked.served(
                Linux.ringcross_loop_call6(Linux.pwrite$address(), WRITES, file, buffer.address(), BYTES, 0, 0, 0));
    }

    @Benchmark
    public long raw() {
        return Checked.served(RawCall.blocking(Linux.SYS_pwrite64(), file, buffer.address(), BYTES, 0, 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.pwrite(file, buffer, BYTES, 0));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(JnaDirect.pwrite(file, pointer, BYTES, 0));
    }

    @Benchmark
    public long java() throws IOException {
        return channel.write(direct.clear(), 0);
    }
}
