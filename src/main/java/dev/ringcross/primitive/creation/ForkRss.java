package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "fork a child that exits at once from a process that has touched so much memory, and wait for it",
        man = "fork(2), MADV_HUGEPAGE in madvise(2), proc_pid_smaps(5)",
        ownJvm = "",
        farEnds = "mebibytes=2048",
        steps = """
                enter   clone: a second task is made of this one
                kernel  each touched page's entry is copied and made read-only in both; a huge page has one for 512
                leave   twice: in the parent, and in the child when it is scheduled
                enter   the child calls exit_group: its page tables are walked once more, and given back
                enter   the parent waits, sleeps, and collects the child's status
                """,
        cost = "A constant, and 5 to 20 ns for each touched page of 4 KiB: tens of milliseconds at 2 GiB. With huge "
                + "pages a small part of it. Timed by the parent itself, without the way to it. "
                + "The longer it takes, the more often others get their turn in between.")
@Declares(
        syscalls = ForkRss.CALLS,
        byHelper = true,
        switches = "1..60",
        faults = "",
        when = "mebibytes=2048,hugePages=no")
@Declares(
        syscalls = ForkRss.CALLS,
        byHelper = true,
        switches = "1..30",
        faults = "",
        when = "mebibytes=512,hugePages=no")
@Declares(syscalls = ForkRss.CALLS, byHelper = true, switches = "1..5", faults = "")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = Absent.WORKER)
@Absent(route = Route.JAVA, reason = "pure Java has no fork: process-create is its way to a process")
public class ForkRss extends Primitive {
    static final String CALLS =
            "clone, set_robust_list, exit_group, wait4, read 2, write 2" + ForkCalls.SIGNALS_BLOCKED;
    private static final int MEBI = 1 << 20;
    private static final int KIBI = 1 << 10;

    @Param({"4", "64", "512", "2048"})
    public int mebibytes;

    @Param({"no", "yes"})
    public String hugePages;

    private Worker parent;

    @Override
    protected void open(Route route) throws IOException {
        ResourceHeadroom.forMemory((long) mebibytes * MEBI);
        parent = owned(Worker.start("children-of-memory", mebibytes + " " + hugePages));
        long kibibytes = hugeKibibytes(Path.of("/proc", Long.toString(parent.pid()), "smaps_rollup"));
        if (hugePages.equals("yes") && kibibytes * KIBI < (long) mebibytes * MEBI) {
            throw new Unavailable("only " + kibibytes + " KiB became huge pages: free or compact memory, and see "
                    + "/sys/kernel/mm/transparent_hugepage/enabled");
        }
    }

    private static long hugeKibibytes(Path map) throws IOException {
        try (var lines = Files.lines(map)) {
            return lines.filter(line -> line.startsWith("AnonHugePages:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    @Benchmark
    public long c() {
        took(Checked.served(parent.run(Linux.RINGCROSS_FORK_EXIT(), 1)), 1);
        return 0;
    }
}
