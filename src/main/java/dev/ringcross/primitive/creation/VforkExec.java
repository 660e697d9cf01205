package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "vfork a child that execs a tiny static program, and wait for it",
        man = "vfork(2), execve(2), waitpid(2)",
        steps = """
                enter   vfork: a second task that borrows this one's memory, which sleeps until it is given back
                leave   in the child, on the parent's stack
                enter   execve: the child gets an address space of its own, and the parent is woken
                leave   at the program's first instruction
                enter   exit_group in the child; the parent collects its status
                """,
        cost = "Does not depend on the parent's size, since no page table is copied: the exec is what is left.")
@Declares(syscalls = "vfork, execve, exit_group, wait4", switches = "1..4", faults = "")
@Absent(route = Route.RAW, reason = "by number vfork returns twice, and a child never returns into Java")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "process-create is pure Java's way; the JDK chooses the mechanism itself")
public class VforkExec extends Primitive {
    private static final int CHILDREN = 4;

    private String target;
    private MemorySegment path;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        target = NativeLibrary.exitProgram();
        path = owned(Arena.ofConfined()).allocateFrom(target);
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        return Checked.served(Linux.ringcross_loop_children(Linux.RINGCROSS_VFORK_EXEC(), path, CHILDREN));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.ringcross_vfork_exec(path));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(RingcrossDirect.ringcross_vfork_exec(target));
    }

    @Benchmark
    public long jnaInterface() {
        return Checked.served(RingcrossInterface.RINGCROSS.ringcross_vfork_exec(target));
    }
}
