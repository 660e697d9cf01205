package dev.ringcross.primitive.creation;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.pthread_attr_t;
import dev.ringcross.bindings.sem_t;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "create a detached thread and wait for a signal from it, not for its end",
        man = "pthread_attr_setdetachstate(3), sem_post(3)",
        steps = """
                user    libc takes a stack from its cache, or maps one
                enter   clone3: a task that shares memory, descriptors and handlers with this one
                enter   the creator sleeps on the semaphore's futex; the thread posts it
                enter   the thread exits by itself: libc takes its stack back when the kernel has cleared its id
                """,
        cost = "As thread-create. The creator may go on before the thread has ended, so that the two ends overlap; "
                + "a stack not yet free makes libc map another.")
@Declares(
        syscalls = ThreadCalls.CREATED + "madvise 0..1, futex 0..3, rt_sigprocmask 2..6 from glibc 2.34, mmap 0..1, "
                + "mprotect 0..1, munmap 0..1",
        switches = "1..4",
        faults = "")
@Absent(route = Route.RAW, reason = "by number clone returns twice, and the second time not into Java")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "thread-create's: what Java joins is its own object, the JVM detaches each thread")
public class PthreadDetached extends Primitive {
    private static final int THREADS = 16;

    private MemorySegment thread;
    private MemorySegment attributes;
    private MemorySegment semaphore;
    private MemorySegment routine;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        thread = arena.allocate(ValueLayout.JAVA_LONG);
        semaphore = arena.allocate(sem_t.layout());
        Linux.sem_init(semaphore, 0, 0);
        attributes = arena.allocate(pthread_attr_t.layout());
        Linux.pthread_attr_init(attributes);
        Linux.pthread_attr_setdetachstate(attributes, Linux.PTHREAD_CREATE_DETACHED());
        routine = Linux.ringcross_post_routine$address();
    }

    @Benchmark
    @OperationsPerInvocation(THREADS)
    public long c() {
        MemorySegment create = Linux.ringcross_create_detached$address();
        return Checked.served(Linux.ringcross_loop_call(create, THREADS, attributes.address(), semaphore.address(), 0));
    }

    @Benchmark
    public long panama() {
        Checked.served(-Linux.pthread_create(thread, attributes, routine, semaphore));
        return Checked.served(Linux.sem_wait(semaphore));
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(-PthreadDirect.pthread_create(at(thread), at(attributes), at(routine), at(semaphore)));
        return Checked.served(PthreadDirect.sem_wait(at(semaphore)));
    }

    private static Pointer at(MemorySegment segment) {
        return new Pointer(segment.address());
    }
}
