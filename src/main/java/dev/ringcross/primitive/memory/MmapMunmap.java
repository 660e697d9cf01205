package dev.ringcross.primitive.memory;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "map anonymous memory and unmap it, untouched",
        man = "mmap(2), munmap(2)",
        peers = {"will-it-scale mmap1", "lmbench lat_mmap"},
        steps = """
                enter   mmap: a gap in the address space is found, and a description of the mapping entered
                leave   with its address: no page has a frame, and no page table an entry
                enter   munmap: the description is taken out, the page tables are looked through, the range is free
                """,
        cost = "Two calls that change a tree under the process's memory lock. Nothing is kept for an untouched page.")
@Declares(syscalls = "mmap, munmap")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "Java maps files only: its Arena and its buffers are from malloc")
public class MmapMunmap extends Primitive {
    private static final int TIMES = 100;
    private static final int PROTECTION = Linux.PROT_READ() | Linux.PROT_WRITE();
    private static final int FLAGS = Linux.MAP_PRIVATE() | Linux.MAP_ANONYMOUS();

    @Param({"4", "64", "1024", "65536"})
    public int kibibytes;

    private long bytes;

    @Override
    protected void open(Route route) {
        bytes = kibibytes * 1024L;
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long c() {
        return Checked.served(Linux.ringcross_loop_map(bytes, 0, TIMES));
    }

    @Benchmark
    public long raw() {
        long start = Checked.served(RawCall.blocking(Linux.SYS_mmap(), 0, bytes, PROTECTION, FLAGS, -1, 0));
        return Checked.served(RawCall.blocking(Linux.SYS_munmap(), start, bytes, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.munmap(Mapping.fresh(bytes), bytes));
    }

    @Benchmark
    public long jnaDirect() {
        Pointer start = JnaDirect.mmap(null, bytes, PROTECTION, FLAGS, -1, 0);
        return Checked.served(JnaDirect.munmap(start, bytes));
    }
}
