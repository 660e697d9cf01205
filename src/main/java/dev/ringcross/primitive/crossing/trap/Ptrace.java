package dev.ringcross.primitive.crossing.trap;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "getppid in a process that another traces: stopped on its way in and on its way out, as by strace",
        man = "ptrace(2)",
        steps = """
                enter   the tracer's ptrace lets the tracee go on, until its next system call
                enter   the tracer's wait4 sleeps: the CPU is switched to the tracee
                enter   the tracee's getppid: before anything else it is stopped, the tracer woken, the CPU switched
                enter   the tracer's ptrace and wait4 again: the tracee executes getppid, and is stopped on its way out
                leave   the tracer returns from wait4; the tracee goes on with the next operation's ptrace
                """,
        cost = "Four switches and five entries for what was one entry. strace adds reading the arguments and printing.")
@Declares(syscalls = "getppid, ptrace 2, wait4 2, read 2/100, write 2/100", switches = "4..404/100")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE, Route.JAVA},
        reason = Absent.WORKER)
public class Ptrace extends Primitive {
    private static final int CALLS = 100;

    private Worker worker;

    @Override
    protected void open(Route route) {
        worker = owned(Worker.start("ptrace", ""));
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long c() {
        return Checked.served(worker.run(0, CALLS));
    }
}
