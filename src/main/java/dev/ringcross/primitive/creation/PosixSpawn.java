package dev.ringcross.primitive.creation;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "posix_spawn a tiny static program, and wait for it",
        man = "posix_spawn(3), waitpid(2)",
        rung = "",
        steps = """
                enter   signals are blocked, and a stack for the child is mapped
                enter   clone3 with CLONE_VM and CLONE_VFORK: a task that borrows this one's memory
                enter   the child asks for the handler of every signal and resets it: two system calls each
                enter   execve: the child gets an address space of its own, and the parent is woken
                enter   the parent unmaps the stack and restores its signals; waits for the child's status
                """,
        cost = "As vfork-exec, and the child's care for signals: some 120 cheap system calls, which a newer libc "
                + "leaves to the kernel (CLONE_CLEAR_SIGHAND).")
@Declares(
        syscalls = "clone3, execve, exit_group, wait4, mmap, munmap, rt_sigprocmask 4, rt_sigaction 0..130",
        switches = "1..4",
        faults = "")
@Absent(route = Route.RAW, reason = Absent.COMPOSED)
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "process-create is pure Java's way; the JDK chooses the mechanism itself")
public class PosixSpawn extends Primitive {
    private static final int CHILDREN = 4;

    private MemorySegment path;
    private MemorySegment pid;
    private MemorySegment arguments;
    private MemorySegment environment;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        path = arena.allocateFrom(NativeLibrary.exitProgram());
        pid = arena.allocate(ValueLayout.JAVA_INT);
        arguments = Command.of(arena, NativeLibrary.exitProgram());
        environment = Command.of(arena);
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public long c() {
        return Checked.served(Linux.ringcross_loop_children(Linux.RINGCROSS_POSIX_SPAWN(), path, CHILDREN));
    }

    @Benchmark
    public long panama() {
        MemorySegment none = MemorySegment.NULL;
        Checked.served(-Linux.posix_spawn(pid, path, none, none, arguments, environment));
        return answer(Linux.waitpid(started(), none, 0));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(-JnaDirect.posix_spawn(at(pid), at(path), null, null, at(arguments), at(environment)));
        return answer(JnaDirect.waitpid(started(), null, 0));
    }

    @Benchmark
    public long jnaInterface() {
        JnaInterface libc = JnaInterface.LIBC;
        Checked.served(-libc.posix_spawn(at(pid), at(path), null, null, at(arguments), at(environment)));
        return answer(libc.waitpid(started(), null, 0));
    }

    private long answer(int waited) {
        return Checked.served(waited == started() ? 0 : -1);
    }

    private int started() {
        return pid.get(ValueLayout.JAVA_INT, 0);
    }

    private static Pointer at(MemorySegment segment) {
        return new Pointer(segment.address());
    }
}
