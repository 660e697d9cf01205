package dev.ringcross.primitive.crossing.fault;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "write to a protected page: a handler of SIGSEGV opens it, and the store goes on",
        man = "mprotect(2), sigaction(2)",
        peers = "lmbench lat_sig prot",
        steps = """
                user    a store to a page that mprotect has closed
                enter   the CPU raises a page fault: the mapping forbids it, so the kernel has SIGSEGV delivered
                kernel  the registers are laid on the user's stack, with a frame that calls the handler
                leave   the handler runs, with the address that was hit
                enter   mprotect: the page is opened
                enter   rt_sigreturn: the registers are taken back from the stack
                leave   the store is executed again, and now succeeds; Linux 5.10 maps the page for reading only, and faults once more
                """,
        cost =
                "Three entries: the fault, and two system calls; and 1/256 of the mprotect that closes the pages again. A "
                        + "garbage collector's barrier, or a debugger's watched page, pays this.")
@Declares(
        syscalls = "mprotect 257/256, rt_sigreturn, read 2/1024, write 2/1024",
        switches = "0..4/1024",
        faults = "1..2")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE, Route.JAVA},
        reason = Absent.WORKER)
public class PageFaultSigsegv extends Primitive {
    private static final int HITS = 1024;

    private Worker worker;

    @Override
    protected void open(Route route) {
        worker = owned(Worker.start("sigsegv", ""));
    }

    @Benchmark
    @OperationsPerInvocation(HITS)
    public long c() {
        return Checked.served(worker.run(0, HITS));
    }
}
