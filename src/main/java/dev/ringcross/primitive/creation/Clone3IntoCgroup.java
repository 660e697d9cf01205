package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "clone3 a process that exits at once: into the cgroup it inherits, and into one named by a descriptor",
        man = "clone3 and CLONE_INTO_CGROUP in clone(2), cgroups(7)",
        steps = """
                enter   clone3: a struct of arguments is copied into the kernel; the child borrows this one's memory
                kernel  inherited: the child joins its parent's cgroups
                kernel  named: the directory behind the descriptor is checked for permission, under the lock of all moves
                leave   in the child, which calls exit_group; the caller collects its status
                """,
        cost = "As clone-vm. Naming the cgroup adds its look-up and a lock; it saves a fork and a write to "
                + "cgroup.procs, which would wait for all CPUs. The named one is this process's own: none is made.")
@Declares(syscalls = "clone3, exit_group, wait4", switches = "1..4")
@Absent(route = Route.RAW, reason = "by number clone3 returns twice, and a child never returns into Java")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Clone3IntoCgroup extends Primitive {
    private static final int CHILDREN = 8;

    @Param({"inherited", "named"})
    public String cgroup;

    private int directory = -1;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        if (cgroup.equals("named")) {
            String path = OwnCgroup.find().directory().toString();
            directory = owned(Descriptor.open(path, Linux.O_RDONLY() | Linux.O_DIRECTORY()))
                    .number();
        }
        SystemCall.require("clone3 into " + cgroup + " cgroup", Linux.ringcross_clone3(directory));
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        return Checked.served(Linux.ringcross_loop_call(Linux.ringcross_clone3$address(), CHILDREN, directory, 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.ringcross_clone3(directory));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(RingcrossDirect.ringcross_clone3(directory));
    }
}
