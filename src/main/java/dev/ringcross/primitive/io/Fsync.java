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
        value = "write 4096 bytes to a file in java.io.tmpdir and wait until they are on its disk",
        man = "fsync(2)",
        steps = """
                enter   pwrite: the bytes are copied into the page cache
                leave   pwrite returns
                enter   fsync: the page is handed to the device, and the task sleeps until it is written
                kernel  the file system's journal records the change, and the device is told to empty its own cache
                leave   fsync returns: what was written survives a loss of power
                """,
        cost = "The device's time for two or more writes in a row: from tens of microseconds to many milliseconds. In "
                + "memory (tmpfs) fsync has nothing to do.")
@Declares(syscalls = "pwrite64, fsync", switches = "0..8")
@Absent(route = Route.RAW, reason = "the device's time hides what libc adds: see write-file")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class Fsync extends Primitive {
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
    public long c() {
        return Checked.served(Linux.ringcross_loop_write_fsync(file, buffer, BYTES, 1));
    }

    @Benchmark
    public long panama() {
        Checked.served(Linux.pwrite(file, buffer, BYTES, 0));
        return Checked.served(Linux.fsync(file));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(JnaDirect.pwrite(file, pointer, BYTES, 0));
        return Checked.served(JnaDirect.fsync(file));
    }

    @Benchmark
    public long java() throws IOException {
        channel.write(direct.clear(), 0);
        channel.force(true);
        return 0;
    }
}
