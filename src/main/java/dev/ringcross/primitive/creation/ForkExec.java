package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "fork a child that execs a tiny static program, and wait for it: from this JVM, and from a helper",
        man = "fork(2), execve(2), waitpid(2)",
        ownJvm = "parent=jvm",
        steps = """
                enter   clone: a second task is made of this one, with a copy of its page tables
                leave   in the child
                enter   execve: the program's file is opened and mapped
                kernel  the copied address space is thrown away, a new one is set up
                leave   at the program's first instruction
                enter   exit_group in the child; the parent wakes and collects its status
                """,
        cost = "fork-exit, and the setting up of a new program. All that fork copied is thrown away at once: this is "
                + "what vfork and posix_spawn avoid.")
@Declares(
        syscalls = "clone, set_robust_list, execve, exit_group, wait4" + ForkCalls.SIGNALS_BLOCKED,
        switches = "1..4",
        faults = "",
        when = "parent=jvm")
@Declares(
        syscalls = "clone, set_robust_list, execve, exit_group, wait4, read 1/2, write 1/2" + ForkCalls.SIGNALS_BLOCKED,
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
public class ForkExec extends Primitive {
    private static final int CHILDREN = 4;

    @Param({"jvm", "helper"})
    public String parent;

    private Worker helper;
    private String target;
    private MemorySegment path;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        target = NativeLibrary.exitProgram();
        helper = parent.equals("helper") ? owned(Worker.start("children", target)) : null;
        path = owned(Arena.ofConfined()).allocateFrom(target);
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        long result = helper == null
                ? Linux.ringcross_loop_children(Linux.RINGCROSS_FORK_EXEC(), path, CHILDREN)
                : helper.run(Linux.RINGCROSS_FORK_EXEC(), CHILDREN);
        return Checked.served(result);
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.ringcross_fork_exec(path));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(RingcrossDirect.ringcross_fork_exec(target));
    }

    @Benchmark
    public long jnaInterface() {
        return Checked.served(RingcrossInterface.RINGCROSS.ringcross_fork_exec(target));
    }
}
