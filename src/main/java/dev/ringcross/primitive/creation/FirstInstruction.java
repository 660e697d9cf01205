package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "from the call that creates a process or a thread to the first thing that it does",
        man = "fork(2), execve(2), pthread_create(3), java.lang.Thread",
        ownJvm = true,
        steps = """
                user    the creator reads the clock
                enter   clone, vfork or clone3, and where there is a program its execve
                kernel  the created task is put on a run queue and waits for its turn: on one CPU, the creator's sleep
                leave   the created reads the clock, and leaves what it saw in shared memory or in a file's page
                """,
        cost = "What of thread-create, fork-exit and their like lies before the useful work. On one CPU a thread "
                + "begins when its creator waits, not before.")
@Declares(
        syscalls = "lseek, clone, set_robust_list, exit_group, wait4",
        switches = "1..4",
        faults = "",
        when = "created=fork")
@Declares(
        syscalls = "lseek, vfork, dup2, execve, clock_gettime, write, exit_group, wait4",
        switches = "1..4",
        faults = "",
        when = "created=vfork-exec")
@Declares(
        syscalls =
                "prlimit64 0..2, lseek, clone3, dup2, execve, clock_gettime, write, exit_group, wait4, mmap, munmap, "
                        + "rt_sigprocmask 4, rt_sigaction 0..130",
        switches = "1..4",
        faults = "",
        when = "created=posix-spawn")
@Declares(
        syscalls = "lseek, clone3, rseq, set_robust_list, madvise 0..1, exit, futex 0..2, rt_sigprocmask 2..4",
        switches = "1..4",
        faults = "",
        when = "created=pthread")
@Declares(
        syscalls = "clone3, rseq, set_robust_list, gettid, prctl, exit, rt_sigprocmask 6..10, mmap 0..3, munmap 0..3, "
                + "mprotect 0..3, madvise 0..2, sched_getaffinity 0..2, futex 4..40",
        switches = "2..20",
        faults = "",
        when = "created=platform-thread")
@Declares(syscalls = "futex 0..12", switches = "0..6", faults = "", when = "created=virtual-thread")
@Absent(route = Route.C, when = "created=platform-thread", reason = Absent.ONLY_JAVA)
@Absent(route = Route.C, when = "created=virtual-thread", reason = Absent.ONLY_JAVA)
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "both looks at the clock are taken in C or in Java: the way there is not part of it")
@Absent(route = Route.JAVA, when = "created=fork", reason = Absent.NO_JAVA)
@Absent(route = Route.JAVA, when = "created=vfork-exec", reason = Absent.NO_JAVA)
@Absent(route = Route.JAVA, when = "created=posix-spawn", reason = Absent.NO_JAVA)
@Absent(route = Route.JAVA, when = "created=pthread", reason = Absent.NO_JAVA)
public class FirstInstruction extends Primitive {
    @Param({"fork", "vfork-exec", "posix-spawn", "pthread", "platform-thread", "virtual-thread"})
    public String created;

    private MemorySegment name;
    private MemorySegment program;
    private SharedMemory shared;
    private volatile long first;

    @Override
    protected void open(Route route) {
        if (route.isNative()) {
            Arena arena = owned(Arena.ofConfined());
            name = arena.allocateFrom(created);
            program = arena.allocateFrom(NativeLibrary.clockProgram());
            shared = owned(SharedMemory.create());
        }
    }

    @Benchmark
    public long c() {
        took(
                Checked.served(Linux.ringcross_first_instruction(name, shared.segment(), shared.descriptor(), program)),
                1);
        return 0;
    }

    @Benchmark
    public long java() throws InterruptedException {
        Thread.Builder builder = created.equals("virtual-thread") ? Thread.ofVirtual() : Thread.ofPlatform();
        long before = System.nanoTime();
        builder.start(() -> first = System.nanoTime()).join();
        took(first - before, 1);
        return 0;
    }
}
