package dev.ringcross.primitive.memory;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.SystemCall;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Anonymous memory between two pages that nobody may touch, so that the kernel merges it with no neighbour and splits
 * nothing when all of it is changed. It has small pages, none of them touched.
 */
record Mapping(MemorySegment segment) implements AutoCloseable {
    private static final int READ_WRITE = Linux.PROT_READ() | Linux.PROT_WRITE();
    private static final int PRIVATE = Linux.MAP_PRIVATE() | Linux.MAP_ANONYMOUS();

    static Mapping ofPages(int pages) {
        long page = Linux.getpagesize();
        long bytes = pages * page;
        long start = SystemCall.require(
                "mmap", SystemCall.call(Linux.SYS_mmap(), 0, bytes + 2 * page, Linux.PROT_NONE(), PRIVATE, -1, 0));
        SystemCall.require("mprotect", SystemCall.call(Linux.SYS_mprotect(), start + page, bytes, READ_WRITE));
        // EINVAL: a kernel that has no huge pages.
        SystemCall.call(Linux.SYS_madvise(), start + page, bytes, Linux.MADV_NOHUGEPAGE());
        return new Mapping(MemorySegment.ofAddress(start + page).reinterpret(bytes, Arena.global(), null));
    }

    /** Maps new memory by mmap(2) as jextract binds it; MAP_FAILED, which no function accepts, when it was refused. */
    static MemorySegment fresh(long bytes) {
        return Linux.mmap(MemorySegment.NULL, bytes, READ_WRITE, PRIVATE, -1, 0);
    }

    Mapping touched() {
        segment.set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
        return this;
    }

    long address() {
        return segment.address();
    }

    long bytes() {
        return segment.byteSize();
    }

    @Override
    public void close() {
        long page = Linux.getpagesize();
        SystemCall.call(Linux.SYS_munmap(), address() - page, bytes() + 2 * page);
    }
}
