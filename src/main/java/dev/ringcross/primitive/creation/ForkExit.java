package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "fork a child that exits at once, and wait for it: from this JVM, and from a small helper process",
        man = "fork(2), waitpid(2)",
        rung = "",
        ownJvm = "parent=jvm",
        steps = """
                enter   clone: a second task is made of this one
                kernel  the descriptor table, the signal handlers and the page tables are copied, page by touched page
                kernel  every private page becomes read-only in both: a later store faults and copies it
                leave   twice: in the parent, and in the child when it is scheduled
                enter   the child calls exit_group, and its copies are taken down again
                enter   the parent waits, sleeps, and collects the child's status
                """,
        cost = "Grows with the pages that the parent has touched, since their table entries are copied, not their "
                + "contents: tens of microseconds from a small process, milliseconds from a JVM.")
@Declares(
        syscalls = "clone, set_robust_list, exit_group, wait4" + ForkCalls.SIGNALS_BLOCKED,
        switches = "1..4",
        faults = "",
        when = "parent=jvm")
@Declares(
        syscalls = "clone, set_robust_list, exit_group, wait4, read 1/2, write 1/2" + ForkCalls.SIGNALS_BLOCKED,
        byHelper = true,
        switches = "1..4",
        faults = "",
        when = "parent=helper")
@Absent(route = Route.RAW, reason = "by number fork returns twice, and a child of fork never returns into Java")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "pure Java has no fork: process-create is its way to a process")
@Absent(
        route = {Route.PANAMA, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        when = "parent=helper",
        reason = Absent.WORKER)
public class ForkExit extends Primitive {
    private static final int CHILDREN = 4;

    @Param({"jvm", "helper"})
    public String parent;

    private Worker helper;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        helper = parent.equals("helper") ? owned(Worker.start("children", NativeLibrary.exitProgram())) : null;
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        long result = helper == null
                ? Linux.ringcross_loop_children(Linux.RINGCROSS_FORK_EXIT(), MemorySegment.NULL, CHILDREN)
                : helper.run(Linux.RINGCROSS_FORK_EXIT(), CHILDREN);
        return Checked.served(result);
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.ringcross_fork_exit());
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(RingcrossDirect.ringcross_fork_exit());
    }

    @Benchmark
    public long jnaInterface() {
        return Checked.served(RingcrossInterface.RINGCROSS.ringcross_fork_exit());
    }
}
