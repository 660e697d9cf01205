package dev.ringcross.primitive.io;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.lang.foreign.*;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "copy from a mapped file, all of whose pages have been touched",
        man = "mmap(2)",
        steps = """
                user    the bytes are copied from the page cache's own pages, which the mapping shows
                user    the kernel is not entered: the page table was filled before
                """,
        cost = "The copy of read-file without its crossing and without the search of the page cache.")
@Declares(syscalls = "")
@Absent(
        route = {Route.RAW, Route.CRITICAL},
        reason = "no call is made: the bytes are in the process's own memory")
@Absent(route = Route.JNA_INTERFACE, reason = "JNA reaches memory in one way only: see jna-direct")
public class ReadMmap extends Primitive {
    private static final int COPIES = 32;

    @Param({"4096", "65536", "1048576"})
    public int bytes;

    private MemorySegment mapped = MemorySegment.NULL;
    private MemorySegment buffer = MemorySegment.NULL;
    private Pointer pointer;
    private byte[] array;
    private MappedByteBuffer java;

    @Override
    protected void open(Route route) throws IOException {
        Arena arena = owned(Arena.ofConfined());
        try (FileChannel channel = TempFile.channel(bytes)) {
            mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes, arena);
            mapped.load();
        }
        buffer = arena.allocate(bytes);
        array = new byte[bytes];
        pointer = route.usesJna() ? new Pointer(mapped.address()) : null;
        java = (MappedByteBuffer) mapped.asByteBuffer();
    }

    @Benchmark
    @OperationsPerInvocation(COPIES)
    public long c() {
        Linux.ringcross_loop_call(Linux.memcpy$address(), COPIES, buffer.address(), mapped.address(), bytes);
        return bytes;
    }

    @Benchmark
    public long panama() {
        MemorySegment.copy(mapped, 0, buffer, 0, bytes);
        return bytes;
    }

    @Benchmark
    public long jnaDirect() {
        pointer.read(0, array, 0, bytes);
        return array.length;
    }

    @Benchmark
    public long java() {
        java.get(0, array);
        return array.length;
    }
}
