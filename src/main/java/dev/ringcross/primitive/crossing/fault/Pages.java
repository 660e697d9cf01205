package dev.ringcross.primitive.crossing.fault;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A mapping whose pages are touched, and taken back, and touched again. */
final class Pages implements AutoCloseable {
    private static final int READ_WRITE = Linux.PROT_READ() | Linux.PROT_WRITE();

    private final long start;
    private final long bytes;

    private Pages(long bytes, int flags, int descriptor) {
        this.bytes = bytes;
        this.start = SystemCall.require(
                "mmap", SystemCall.call(Linux.SYS_mmap(), 0, bytes, READ_WRITE, flags, descriptor, 0));
    }

    /** Pages of no file. */
    static Pages anonymous(long bytes) {
        ResourceHeadroom.forMemory(bytes);
        return new Pages(bytes, Linux.MAP_PRIVATE() | Linux.MAP_ANONYMOUS(), -1);
    }

    /** Pages of a new, unnamed file in the page cache, like a file of tmpfs: memfd_create(2). */
    static Pages ofFile(long bytes, int flags) {
        ResourceHeadroom.forMemory(bytes);
        // The mapping keeps the file.
        try (Descriptor file = Descriptor.memory(bytes)) {
            return new Pages(bytes, flags, file.number());
        }
    }

    MemorySegment segment() {
        return MemorySegment.ofAddress(start).reinterpret(bytes);
    }

    /** Writes a one at every step, as ringcross_touch does in C. */
    static long touch(MemorySegment region, int count, long stride) {
        for (int i = 0; i < count; i++) {
            region.set(ValueLayout.JAVA_BYTE, i * stride, (byte) 1);
        }
        return count;
    }

    static long touch(Pointer region, int count, long stride) {
        for (int i = 0; i < count; i++) {
            region.setByte(i * stride, (byte) 1);
        }
        return count;
    }

    /**
     * Reads a byte at every step, as ringcross_read_strided does in C. It returns the sum, so that a compiler can't skip reads.
     */
    static long look(MemorySegment region, int count, long stride) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += region.get(ValueLayout.JAVA_BYTE, i * stride);
        }
        return sum;
    }

    static long look(Pointer region, int count, long stride) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += region.getByte(i * stride);
        }
        return sum;
    }

    @Override
    public void close() {
        SystemCall.call(Linux.SYS_munmap(), start, bytes);
    }
}
