package dev.ringcross.primitive.creation;

import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "a forked child leaves one of its parent's namespaces for a new one, and exits: wait for it",
        man = "unshare(2), namespaces(7)",
        peers = "stress-ng --unshare",
        steps = """
                enter   clone: the child of a small process
                enter   unshare: a namespace is allocated and entered; none: nothing is
                kernel  mount: every mount is copied; net: a loopback device, tables, files below /proc and /sys
                enter   exit_group: the namespace is the child's alone, and goes with it; net's, later, by a kernel thread
                enter   the parent collects the child's status, which tells of a refusal
                """,
        cost = "namespace=none is what the child costs. Most kinds add an allocation; mount grows with the mounts; "
                + "net costs most by far, and whoever runs next pays for its removal.")
@Declares(
        syscalls =
                "clone, set_robust_list, unshare, exit_group, wait4, read 1/4, write 1/4" + ForkCalls.SIGNALS_BLOCKED,
        byHelper = true,
        switches = "1..4",
        faults = "")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = Absent.WORKER)
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class Unshare extends Primitive {
    private static final int CHILDREN = 8;

    @Param({"none", "mount", "uts", "ipc", "net", "pid", "user", "cgroup", "time"})
    public String namespace;

    private Worker parent;

    @Override
    protected void open(Route route) {
        parent = owned(Worker.start("children-in-namespaces", namespace));
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        return Checked.served(parent.run(0, CHILDREN));
    }
}
