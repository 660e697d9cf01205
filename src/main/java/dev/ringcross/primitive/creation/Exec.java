package dev.ringcross.primitive.creation;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "vfork and exec a static program, a dynamic one, and the shell, each of which only ends; wait for it",
        man = "execve(2), ld.so(8), vfork(2)",
        peers = {"lmbench lat_proc exec", "lmbench lat_proc shell", "UnixBench execl"},
        steps = """
                enter   vfork: a second task that borrows this one's memory
                enter   execve: the file is opened, a new address space is made, the caller wakes
                user    dynamic, shell: the loader maps libc, relocates it, and protects what it has written
                enter   dynamic, shell: each of these is a system call, and each page touched is a fault
                enter   exit_group; the caller collects the status, which would tell of a failed exec
                """,
        cost = "Static: as vfork-exec. The loader and libc's start add some 25 system calls and 100 faults, several "
                + "hundred microseconds; the shell adds its own start.")
@Declares(syscalls = "vfork, execve, exit_group, wait4", switches = "1..4", faults = "", when = "target=static")
@Declares(syscalls = "vfork, execve, exit_group, wait4, other 3..60", switches = "1..4", faults = "")
@Absent(route = Route.RAW, reason = "by number vfork returns twice, and a child never returns into Java")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "process-create is pure Java's way; the JDK chooses the mechanism itself")
public class Exec extends Primitive {
    private static final int CHILDREN = 2;

    @Param({"static", "dynamic", "shell"})
    public String target;

    private MemorySegment arguments;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        arguments = Command.of(owned(Arena.ofConfined()), words());
        pointer = route.usesJna() ? new Pointer(arguments.address()) : null;
    }

    private String[] words() {
        if (target.equals("shell")) {
            return new String[] {"/bin/sh", "-c", ":"};
        }
        boolean small = target.equals("static");
        return new String[] {small ? NativeLibrary.exitProgram() : NativeLibrary.dynamicProgram()};
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        return Checked.served(Linux.ringcross_loop_call(
                Linux.ringcross_vfork_arguments$address(), CHILDREN, arguments.address(), 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(Linux.ringcross_vfork_arguments(arguments));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(RingcrossDirect.ringcross_vfork_arguments(pointer));
    }
}
