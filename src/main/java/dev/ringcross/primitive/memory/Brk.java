package dev.ringcross.primitive.memory;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "grow the data segment by a page and shrink it again, in a small process",
        man = "brk(2)",
        peers = {"will-it-scale brk1", "stress-ng --brk"},
        steps = """
                enter   brk: the heap's description is extended by a page, which nobody touches
                leave   with the new end
                enter   brk: the page is unmapped again, its page tables looked through
                leave   with the old end
                """,
        cost = "Two system calls, each under the process's memory lock: less than mmap and munmap, since no gap has to "
                + "be found. In a process of its own: in a JVM malloc moves the same end.")
@Declares(syscalls = "brk 2, read 1/500, write 1/500", switches = "0..0.1", faults = "0..0.01")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = Absent.WORKER)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Brk extends Primitive {
    private Worker worker;

    @Override
    protected void open(Route route) {
        worker = owned(Worker.start("brk", ""));
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Checked.served(worker.run(Linux.getpagesize(), LOOP));
    }
}
