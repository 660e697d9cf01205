package dev.ringcross.primitive.creation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.*;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "from the call that makes a process or a thread, or wakes a pooled one, to the first thing that it does",
        man = "fork(2), execve(2), pthread_create(3), java.lang.Thread, java.lang.ProcessBuilder",
        ownJvm = "",
        steps = """
                user    the creator reads the clock
                enter   clone, vfork or clone3, and where there is a program its execve
                kernel  the created task is put on a run queue and waits for its turn: on one CPU, the creator's sleep
                leave   the created reads the clock, and leaves what it saw in shared memory or in a file's page
                """,
        cost = "What of thread-create, fork-exit and their like lies before the useful work. On one CPU a thread "
                + "begins when its creator waits, not before.")
@Declares(
        syscalls = "lseek, clone, set_robust_list, exit_group, wait4" + ForkCalls.SIGNALS_BLOCKED
                + ", clock_gettime 2 with a slow clock",
        switches = "1..4",
        faults = "",
        when = "created=fork")
@Declares(
        syscalls =
                "lseek, vfork, dup2, execve, clock_gettime, write, exit_group, wait4, clock_gettime with a slow clock",
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
        syscalls = "lseek, " + ThreadCalls.CREATED_AND_JOINED,
        switches = "1..4",
        faults = "",
        when = "created=pthread")
@Declares(syscalls = ThreadCalls.CREATED_BY_JVM, switches = "2..20", faults = "", when = "created=platform-thread")
@Declares(syscalls = "futex 0..12", switches = "0..6", faults = "", when = "created=virtual-thread")
@Declares(syscalls = "futex 2..12", switches = "1..6", faults = "", when = "created=pooled-task")
@Declares(
        syscalls = "clone3, execve 2, wait4 1..2, exit_group, pipe2 5, dup2 4, close 20..200, rt_sigaction 0..135, "
                + "rt_sigprocmask 4..6, read 5..12, write 3..8, mmap 5..14, openat 2..8, futex 0..40, "
                + "clock_gettime, other 10..60",
        switches = "2..40",
        faults = "",
        when = "created=process-builder")
@Absent(route = Route.C, when = "created=platform-thread", reason = Absent.ONLY_JAVA)
@Absent(route = Route.C, when = "created=pooled-task", reason = Absent.ONLY_JAVA)
@Absent(route = Route.C, when = "created=process-builder", reason = Absent.ONLY_JAVA)
@Absent(route = Route.C, when = "created=virtual-thread", reason = Absent.ONLY_JAVA)
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "both looks at the clock are taken in C or in Java: the way there is not part of it")
@Absent(route = Route.JAVA, when = "created=fork", reason = Absent.NO_JAVA)
@Absent(route = Route.JAVA, when = "created=vfork-exec", reason = Absent.NO_JAVA)
@Absent(route = Route.JAVA, when = "created=posix-spawn", reason = Absent.NO_JAVA)
@Absent(route = Route.JAVA, when = "created=pthread", reason = Absent.NO_JAVA)
public class FirstInstruction extends Primitive {
    private static final long NANOS = 1_000_000_000;

    @Param({
        "fork",
        "vfork-exec",
        "posix-spawn",
        "pthread",
        "platform-thread",
        "virtual-thread",
        "pooled-task",
        "process-builder"
    })
    public String created;

    private MemorySegment name;
    private MemorySegment program;
    private SharedMemory shared;
    private ExecutorService pool;
    private ProcessBuilder builder;
    private volatile long first;

    @Override
    protected void open(Route route) {
        if (route.isNative()) {
            Arena arena = owned(Arena.ofConfined());
            name = arena.allocateFrom(created);
            program = arena.allocateFrom(NativeLibrary.clockProgram());
            shared = owned(SharedMemory.create());
        } else if (created.equals("pooled-task")) {
            pool = owned(Executors.newFixedThreadPool(1));
        } else if (created.equals("process-builder")) {
            builder = new ProcessBuilder(NativeLibrary.clockProgram());
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
    public long java() throws IOException, InterruptedException, ExecutionException {
        long before = System.nanoTime();
        switch (created) {
            case "virtual-thread" -> Thread.ofVirtual().start(this::look).join();
            case "pooled-task" -> pool.submit(this::look).get();
            case "process-builder" -> first = programsLook();
            default -> Thread.ofPlatform().start(this::look).join();
        }
        took(first - before, 1);
        return 0;
    }

    private void look() {
        first = System.nanoTime();
    }

    /** The clock of HotSpot's nanoTime is CLOCK_MONOTONIC on Linux, which the program reads too. */
    private long programsLook() throws IOException, InterruptedException {
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            MemorySegment seen = MemorySegment.ofArray(output.readNBytes(2 * Long.BYTES));
            long seconds = seen.get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
            return seconds * NANOS + seen.get(ValueLayout.JAVA_LONG_UNALIGNED, Long.BYTES);
        } finally {
            process.getOutputStream().close();
            process.getErrorStream().close();
            process.waitFor();
        }
    }
}
