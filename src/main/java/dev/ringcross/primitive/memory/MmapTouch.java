package dev.ringcross.primitive.memory;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "map anonymous memory, touch every page of it, and unmap it",
        man = "mmap(2), munmap(2)",
        peers = {"will-it-scale page_fault1"},
        steps = """
                enter   mmap: a description of the mapping is entered
                enter   a fault at the first store to each page: a frame is taken and cleared, and entered
                enter   munmap: every frame is taken out and given back, then the page tables
                """,
        cost = "mmap-munmap, and for each page a fault, as in page-fault, and the frame's way back. With huge pages, "
                + "switched off here, one fault would serve two mebibytes.")
@Declares(syscalls = "mmap, munmap", faults = "16", when = "kibibytes=64")
@Declares(syscalls = "mmap, munmap", faults = "256", when = "kibibytes=1024")
@Absent(
        route = {Route.RAW, Route.CRITICAL},
        reason = "the touching costs most, and is no call: see mmap-munmap and page-fault")
@Absent(route = Route.JAVA, reason = "Java maps files only: its Arena and its buffers are from malloc")
public class MmapTouch extends Primitive {
    private static final int PAGE = 4096;
    private static final int PROTECTION = Linux.PROT_READ() | Linux.PROT_WRITE();
    private static final int FLAGS = Linux.MAP_PRIVATE() | Linux.MAP_ANONYMOUS();

    @Param({"64", "1024"})
    public int kibibytes;

    private long bytes;

    @Override
    protected void open(Route route) {
        bytes = kibibytes * 1024L;
        if (Linux.getpagesize() != PAGE) {
            throw new Unavailable("it needs pages of 4 KiB, but those of this kernel have " + Linux.getpagesize());
        }
        // Once for the process: an madvise in each operation would be a third system call.
        hugePages(1);
        owned(() -> hugePages(0));
    }

    private static void hugePages(int disabled) {
        SystemCall.require("prctl", SystemCall.call(Linux.SYS_prctl(), Linux.PR_SET_THP_DISABLE(), disabled));
    }

    @Benchmark
    public long c() {
        return Checked.served(Linux.ringcross_loop_map(bytes, PAGE, 1));
    }

    @Benchmark
    public long panama() {
        MemorySegment start = Mapping.fresh(bytes).reinterpret(bytes);
        for (long page = 0; page < bytes; page += PAGE) {
            start.set(ValueLayout.JAVA_BYTE, page, (byte) 1);
        }
        return Checked.served(Linux.munmap(start, bytes));
    }

    @Benchmark
    public long jnaDirect() {
        Pointer start = JnaDirect.mmap(null, bytes, PROTECTION, FLAGS, -1, 0);
        for (long page = 0; page < bytes; page += PAGE) {
            start.setByte(page, (byte) 1);
        }
        return Checked.served(JnaDirect.munmap(start, bytes));
    }
}
