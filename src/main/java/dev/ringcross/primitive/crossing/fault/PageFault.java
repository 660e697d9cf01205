package dev.ringcross.primitive.crossing.fault;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.catalogue.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "touch a page for the first time: a minor fault, and 1/256 of the madvise that takes the pages back",
        man = "mmap(2), MADV_DONTNEED in madvise(2)",
        rung = "",
        steps = """
                user    a store to a page that has no frame yet
                enter   the CPU raises a page fault: the same ring crossed by an exception, not by an instruction
                kernel  the mapping is looked up, a frame is taken and cleared, the page table entry is set
                leave   iret: the store is executed again, and now succeeds
                """,
        cost = "Several null calls: the exception costs more than syscall, and the frame must be found and cleared.")
@Declares(syscalls = "madvise 1/256", faults = "1")
@Absent(
        route = {Route.RAW, Route.CRITICAL},
        reason = "no call is made: the fault comes from a store, which Java makes itself")
@Absent(route = Route.JNA_INTERFACE, reason = "JNA reaches memory in one way only: see jna-direct")
@Absent(route = Route.JAVA, reason = "the Java heap keeps the pages it has touched: pure Java cannot give them back")
public class PageFault extends Primitive {
    private static final int PAGES = 256;

    private long pageBytes;
    private MemorySegment region = MemorySegment.NULL;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        pageBytes = Linux.getpagesize();
        region = owned(Pages.anonymous(PAGES * pageBytes)).segment();
        // One fault a page: a huge page would serve 512 of them at once. EINVAL: a kernel that has none.
        Linux.madvise(region, region.byteSize(), Linux.MADV_NOHUGEPAGE());
        pointer = route.usesJna() ? new Pointer(region.address()) : null;
    }

    private int giveBack() {
        return Linux.madvise(region, region.byteSize(), Linux.MADV_DONTNEED());
    }

    @Benchmark
    @OperationsPerInvocation(PAGES)
    public long c() {
        Linux.ringcross_touch(region, PAGES, pageBytes);
        return giveBack();
    }

    @Benchmark
    @OperationsPerInvocation(PAGES)
    public long panama() {
        Pages.touch(region, PAGES, pageBytes);
        return giveBack();
    }

    @Benchmark
    @OperationsPerInvocation(PAGES)
    public long jnaDirect() {
        Pages.touch(pointer, PAGES, pageBytes);
        return giveBack();
    }
}
