package dev.ringcross.primitive.creation;

import com.sun.jna.Library;
import com.sun.jna.Native;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.Checked;
import dev.ringcross.call.Children;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.catalogue.Absent;
import dev.ringcross.catalogue.Declares;
import dev.ringcross.catalogue.Measures;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.Route;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

@Measures(
        value =
                "fork a child that execs a tiny static program, and wait for it: from this JVM, and from a small helper",
        man = "fork(2), execve(2), waitpid(2)",
        ownJvm = true,
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
        syscalls = "clone, set_robust_list, execve, exit_group, wait4",
        switches = "1..4",
        faults = "",
        when = "parent=jvm")
@Declares(
        syscalls = "clone, set_robust_list, execve, exit_group, wait4, read 1/2, write 1/2",
        switches = "1..4",
        faults = "",
        when = "parent=helper")
@Absent(route = Route.RAW, reason = "by number fork returns twice, and a child of fork never returns into Java")
@Absent(route = Route.CRITICAL, reason = "waiting for the child blocks")
@Absent(route = Route.JAVA, reason = "pure Java has no fork: process-create is its way to a process")
@Absent(
        route = {Route.PANAMA, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        when = "parent=helper",
        reason = "the parent of this row is a small process in C, where there is no Java")
public class ForkExec extends Primitive {
    private static final int CHILDREN = 4;

    @Param({"jvm", "helper"})
    public String parent;

    private Children children;
    private String target;

    static final class Direct {
        static {
            Native.register(Direct.class, NativeLibrary.path());
        }

        static native long ringcross_fork_exec(String path);
    }

    interface Interface extends Library {
        Interface LIBRARY = Native.load(NativeLibrary.path(), Interface.class);

        long ringcross_fork_exec(String path);
    }

    @Override
    protected void open(Route route) {
        children = parent.equals("helper") ? Children.ofHelper() : Children.ofThisJvm();
        target = NativeLibrary.exitProgram();
    }

    @Override
    protected void close() {
        if (children != null) {
            children.close();
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        return Checked.served(children.create(Linux.RINGCROSS_FORK_EXEC(), CHILDREN));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.ringcross_fork_exec(children.target()));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(Direct.ringcross_fork_exec(target));
    }

    @Benchmark
    public long jnaInterface() {
        return Checked.served(Interface.LIBRARY.ringcross_fork_exec(target));
    }
}
