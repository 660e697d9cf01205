package dev.ringcross.primitive.crossing.fault;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "write to a private page that shares its frame: with the kernel's page of zeroes, or with a file",
        man = "MAP_PRIVATE in mmap(2), MADV_POPULATE_READ in madvise(2)",
        steps = """
                user    a store to a page that has been read: its entry points to a shared frame, read-only
                enter   the CPU raises a page fault, of the kind "present, but not to be written"
                kernel  a frame is taken: cleared for the page of zeroes, else the file's page is copied into it
                kernel  the page table entry is replaced; the old translation is flushed
                leave   iret: the store is executed again, and now succeeds
                """,
        cost = "As page-fault, and what is read to be copied. The time is the stores' own: taking the pages back and "
                + "having them read again, one madvise each for 256 pages, is left out.")
@Declares(syscalls = "madvise 2/256", faults = "1", faultsByUsage = "2", when = "shared=zero-page")
// The kernel maps up to sixteen pages of a file at once (fault_around_bytes in mm/memory.c).
@Declares(syscalls = "madvise 2/256", faults = "1", faultsByUsage = "1..2", when = "shared=file")
@Absent(
        route = {Route.RAW, Route.CRITICAL},
        reason = "no call is made: the fault comes from a store, which Java makes itself")
@Absent(route = Route.JNA_INTERFACE, reason = "JNA reaches memory in one way only: see jna-direct")
@Absent(route = Route.JAVA, reason = "pure Java can map a file privately, but not take the copies back")
public class PageFaultCopyOnWrite extends Primitive {
    private static final int PAGES = 256;

    @Param({"zero-page", "file"})
    public String shared;

    private long pageBytes;
    private MemorySegment region = MemorySegment.NULL;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        pageBytes = Linux.getpagesize();
        long bytes = PAGES * pageBytes;
        Pages pages = owned(shared.equals("file") ? Pages.ofFile(bytes, Linux.MAP_PRIVATE()) : Pages.anonymous(bytes));
        region = pages.segment();
        // One fault a page. EINVAL: a kernel that has no huge pages.
        Linux.madvise(region, bytes, Linux.MADV_NOHUGEPAGE());
        SystemCall.require(
                "MADV_POPULATE_READ (Linux 5.14)",
                SystemCall.call(Linux.SYS_madvise(), region.address(), bytes, Linux.MADV_POPULATE_READ()));
        pointer = route.usesJna() ? new Pointer(region.address()) : null;
    }

    /**
     * Takes the pages back: for a file the copies are dropped, for memory the frames. Then all are read at once,
     * without a fault for each.
     */
    private long begin() {
        Linux.madvise(region, region.byteSize(), Linux.MADV_DONTNEED());
        Checked.served(Linux.madvise(region, region.byteSize(), Linux.MADV_POPULATE_READ()));
        return System.nanoTime();
    }

    private static long end(long start) {
        took(System.nanoTime() - start, PAGES);
        return 0;
    }

    @Benchmark
    @OperationsPerInvocation(PAGES)
    public long c() {
        long start = begin();
        Linux.ringcross_touch(region, PAGES, pageBytes);
        return end(start);
    }

    @Benchmark
    @OperationsPerInvocation(PAGES)
    public long panama() {
        long start = begin();
        Pages.touch(region, PAGES, pageBytes);
        return end(start);
    }

    @Benchmark
    @OperationsPerInvocation(PAGES)
    public long jnaDirect() {
        long start = begin();
        Pages.touch(pointer, PAGES, pageBytes);
        return end(start);
    }
}
