package dev.ringcross.primitive.memory;

import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.ParkedThreads;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "what a virtual thread takes of memory: two thousand of them, all parked",
        man = "JEP 444, Virtual Threads; java.lang.Runtime, totalMemory and freeMemory",
        unit = Unit.BYTES,
        ownJvm = "",
        difference = true,
        steps = """
                user    an object and a continuation are made for each, and run on a carrier until they park
                user    the frames of a parked thread are copied from the carrier's stack into the Java heap
                enter   carriers are woken, and sleep: futex
                user    what the heap holds after a collection is read, before and after
                """,
        cost = "All of it is on the Java heap, and grows with the frames that are parked, here two of its own. The "
                + "carriers, one a CPU, are not counted: they are there already.")
@Declares(syscalls = "futex 0..10, madvise 0..0.1, mmap 0..0.1, munmap 0..0.1", switches = "0..6", faults = "")
public class BytesPerVirtualThread extends Primitive {
    private static final int THREADS = 2000;

    @Benchmark
    @OperationsPerInvocation(THREADS)
    public long java() throws InterruptedException {
        long before = used();
        try (ParkedThreads parked = ParkedThreads.start(Thread.ofVirtual(), THREADS)) {
            took(used() - before, parked.count());
        }
        return 0;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
