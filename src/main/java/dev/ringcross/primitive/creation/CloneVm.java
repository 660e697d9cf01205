package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "create a process that borrows this one's memory and exits at once, and wait for it",
        man = "CLONE_VM and CLONE_VFORK in clone(2), waitpid(2)",
        peers = "stress-ng --vfork",
        steps = """
                enter   clone: a second task with its own descriptors and handlers, but this one's memory
                kernel  no page table is copied; the caller sleeps until the memory is given back
                leave   in the child, on a stack of its own inside the caller's
                enter   the child calls exit_group, which wakes the caller
                enter   the caller collects the child's status
                """,
        cost = "What is left of fork-exit when nothing of the memory is copied: a task made, two switches, a task "
                + "taken down. The same from a large process as from a small one.")
@Declares(syscalls = "clone, exit_group, wait4", switches = "1..4")
@Absent(route = Route.RAW, reason = "by number clone returns twice, and a child never returns into Java")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class CloneVm extends Primitive {
    private static final int CHILDREN = 8;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        return Checked.served(Linux.ringcross_loop_call(Linux.ringcross_clone_vm$address(), CHILDREN, 0, 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.ringcross_clone_vm());
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(RingcrossDirect.ringcross_clone_vm());
    }
}
