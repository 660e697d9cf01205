package dev.ringcross.primitive.memory;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.call.ResourceHeadroom;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.ParkedThreads;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "what a thread takes of memory: two hundred pthreads, or Java's platform threads, all asleep",
        man = "pthread_create(3), proc_pid_smaps(5), VmPTE in proc_pid_status(5)",
        unit = Unit.BYTES,
        ownJvm = "",
        difference = true,
        steps = """
                user    libc maps a stack of mebibytes, of which only the touched pages get frames
                enter   clone3, and the thread goes to sleep
                enter   the process's private pages and page tables are read from /proc, before and after
                enter   the threads are woken, and end
                """,
        cost = "A pthread touches two pages or three of its stack, and has a share in a page table. A platform thread "
                + "adds what the JVM keeps for it. Not counted are the kernel's own: its stack and the task.")
@Declares(
        syscalls =
                "getpid 1/100, clone3 5/4, rseq 5/4 from glibc 2.35, set_robust_list 5/4, exit 5/4, mmap 0..5/4, mprotect 0..5/4, "
                        + "munmap 0..5/4, madvise 0..5/4, rt_sigprocmask 5..5 from glibc 2.34, futex 0..8, openat 1/50, read 1/50, close 1/50",
        switches = "1..8",
        faults = "")
@Absent(
        route = {Route.RAW, Route.PANAMA, Route.CRITICAL, Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "a thread takes the same whoever calls pthread_create: see c")
public class BytesPerThread extends Primitive {
    private static final int THREADS = 200;

    /**
     * Threads made beforehand, so that they use up the stacks that earlier threads have left: libc keeps 40 MiB of
     * them.
     */
    private static final int SPARE = 50;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        ResourceHeadroom.forThreads(SPARE + THREADS);
    }

    @Benchmark
    @OperationsPerInvocation(THREADS)
    public long c() {
        long grown = Linux.ringcross_weigh_threads(SPARE, THREADS);
        // The JVM may give back more than the threads take; refusals are above -4096, and no page is smaller.
        took(grown <= -4096 ? grown : Checked.served(grown), THREADS);
        return 0;
    }

    @Benchmark
    @OperationsPerInvocation(THREADS)
    @Declares(
            syscalls =
                    "clone3 5/4, rseq 5/4 from glibc 2.35, set_robust_list 5/4, exit 1.2..1.3, gettid 5/4, prctl 5/4, mmap 0..4, "
                            + "mprotect 0..4, munmap 0..4, madvise 0..3, rt_sigprocmask 3..9, rt_sigprocmask 5 from glibc 2.34, sched_getaffinity 0..3, "
                            + "futex 0..60, openat 1/50, read 1/50, close 1/50, clock_nanosleep 0..1",
            switches = "1..30",
            faults = "")
    // The last threads may exit after the counting has ended: a join waits for less than the exit.
    public long java() throws InterruptedException {
        try (ParkedThreads spare = ParkedThreads.start(Thread.ofPlatform(), SPARE)) {
            long before = footprint();
            try (ParkedThreads parked = ParkedThreads.start(Thread.ofPlatform(), THREADS)) {
                took(footprint() - before, parked.count());
            }
            return spare.count() - SPARE;
        }
    }

    private static long footprint() {
        return Checked.served(Linux.ringcross_footprint(ProcessHandle.current().pid()));
    }
}
