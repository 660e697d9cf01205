package dev.ringcross.call;

import dev.ringcross.bindings.Linux;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Unnamed memory that a peer process can map too: memfd_create(2), {@code RINGCROSS_SHARED_BYTES} long. */
public final class SharedMemory implements AutoCloseable {
    private final Descriptor descriptor;
    private final MemorySegment segment;

    private SharedMemory(Descriptor descriptor, MemorySegment segment) {
        this.descriptor = descriptor;
        this.segment = segment;
    }

    public static SharedMemory create() {
        long bytes = Linux.RINGCROSS_SHARED_BYTES();
        Descriptor descriptor = Descriptor.memory(bytes);
        try {
            int protection = Linux.PROT_READ() | Linux.PROT_WRITE();
            long start = SystemCall.require(
                    "mmap of a memfd",
                    SystemCall.call(
                            Linux.SYS_mmap(), 0, bytes, protection, Linux.MAP_SHARED(), descriptor.number(), 0));
            return new SharedMemory(
                    descriptor, MemorySegment.ofAddress(start).reinterpret(bytes, Arena.global(), null));
        } catch (Unavailable refused) {
            descriptor.close();
            throw refused;
        }
    }

    public int descriptor() {
        return descriptor.number();
    }

    /** The memory, valid until it is closed, from any thread; all zero at first. */
    public MemorySegment segment() {
        return segment;
    }

    @Override
    public void close() {
        SystemCall.call(Linux.SYS_munmap(), segment.address(), segment.byteSize());
        descriptor.close();
    }
}
