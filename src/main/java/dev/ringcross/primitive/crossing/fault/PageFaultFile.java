package dev.ringcross.primitive.crossing.fault;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "touch a page of a shared mapping of a file in memory: by reading, which maps its neighbours, or writing",
        man = "MAP_SHARED in mmap(2), memfd_create(2)",
        peers = {"lmbench lat_pagefault", "will-it-scale page_fault3"},
        steps = """
                user    a load from, or a store to, a page of the file that is not in the page table yet
                enter   the CPU raises a page fault
                kernel  the page is looked up in the file's page cache: no frame is taken, and nothing is cleared
                kernel  reading: up to 16 pages around it are mapped at once, 64 KiB; writing: this page alone
                leave   iret: the instruction is executed again, and now succeeds
                """,
        cost =
                "Less than page-fault for a write. A read pays for its neighbours, which then never fault: so one page in "
                        + "64 KiB is touched. MADV_RANDOM does not change that, only how far a disk is read ahead; "
                        + "fault_around_bytes in debugfs does. A file on a disk adds its file system's bookkeeping to a write.")
@Declares(syscalls = "madvise 1/64", faults = "1")
@Absent(
        route = {Route.RAW, Route.CRITICAL},
        reason = "no call is made: the fault comes from a load or a store, which Java makes itself")
@Absent(route = Route.JNA_INTERFACE, reason = "JNA reaches memory in one way only: see jna-direct")
@Absent(route = Route.JAVA, reason = "pure Java maps files, but gives pages back only with the whole mapping")
public class PageFaultFile extends Primitive {
    private static final int TOUCHES = 64;
    private static final int AROUND = 1 << 16;

    @Param({"read", "write"})
    public String access;

    private boolean write;
    private long stride;
    private MemorySegment region = MemorySegment.NULL;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        write = access.equals("write");
        stride = Math.max(AROUND, Linux.getpagesize());
        region = owned(Pages.ofFile(TOUCHES * stride, Linux.MAP_SHARED())).segment();
        // One fault a touch: a huge page would serve all of them. EINVAL: a kernel that has none.
        Linux.madvise(region, region.byteSize(), Linux.MADV_NOHUGEPAGE());
        // The file's pages come to exist, and from then on stay: only their mapping is given back.
        region.fill((byte) 1);
        giveBack();
        pointer = route.usesJna() ? new Pointer(region.address()) : null;
    }

    private long giveBack() {
        return Checked.served(Linux.madvise(region, region.byteSize(), Linux.MADV_DONTNEED()));
    }

    @Benchmark
    @OperationsPerInvocation(TOUCHES)
    public long c() {
        long done = write
                ? Linux.ringcross_touch(region, TOUCHES, stride)
                : Linux.ringcross_read_strided(region, TOUCHES, stride);
        return done + giveBack();
    }

    @Benchmark
    @OperationsPerInvocation(TOUCHES)
    public long panama() {
        long done = write ? Pages.touch(region, TOUCHES, stride) : Pages.look(region, TOUCHES, stride);
        return done + giveBack();
    }

    @Benchmark
    @OperationsPerInvocation(TOUCHES)
    public long jnaDirect() {
        long done = write ? Pages.touch(pointer, TOUCHES, stride) : Pages.look(pointer, TOUCHES, stride);
        return done + giveBack();
    }
}
