package dev.ringcross.primitive.memory;

import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "what a process takes of memory: a hundred children forked by a small process, all asleep",
        man = "fork(2), proc_pid_smaps(5), VmPTE in proc_pid_status(5)",
        unit = Unit.BYTES,
        ownJvm = "",
        steps = """
                enter   clone: the parent's page tables are copied, and each page that either writes to after that
                enter   the child says that it is there, and sleeps
                enter   its private pages and its page tables are read from /proc: what no other process shares
                enter   it is killed, and collected
                """,
        cost = "Pages of 4 KiB: its page tables, and the stack and data that it has written. Not counted are what it "
                + "shares with its parent, and the kernel's own: its stack, the task, the mappings.")
@Declares(
        syscalls =
                "getpid, clone, getppid, set_robust_list, rt_sigprocmask 0..4, prctl, pause, kill, wait4, openat 2, close 2, "
                        + "read 3..3.1, write 1..1.1",
        switches = "1..6",
        faults = "")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = Absent.WORKER)
@Absent(route = Route.JAVA, reason = "a process takes the same whoever makes it; its program decides the rest")
public class BytesPerProcess extends Primitive {
    private static final int PROCESSES = 100;

    private Worker worker;

    @Override
    protected void open(Route route) {
        ResourceHeadroom.forThreads(PROCESSES);
        worker = owned(Worker.start("footprint", ""));
    }

    @Benchmark
    @OperationsPerInvocation(PROCESSES)
    public long c() {
        took(Checked.served(worker.run(PROCESSES, 1)), PROCESSES);
        return 0;
    }
}
