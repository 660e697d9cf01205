package dev.ringcross.primitive.creation;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "create a thread that returns at once, and join it: a pthread, or Java's platform thread",
        man = "pthread_create(3), pthread_join(3), clone(2)",
        rung = "",
        steps = """
                user    libc takes a stack from its cache, or maps one
                enter   clone3: a task that shares memory, descriptors and handlers with this one
                leave   in the new thread, when it is scheduled
                enter   the new thread registers with libc, returns, and exits
                enter   the creator sleeps on a futex that the kernel wakes when the thread is gone
                """,
        cost = "No page table is copied: a tenth of a fork from a small process. A platform thread adds what the JVM "
                + "keeps for each thread, and its own hand-shakes.")
@Declares(syscalls = ThreadCalls.CREATED_AND_JOINED, switches = "1..4", faults = "")
@Absent(route = Route.RAW, reason = "by number clone returns twice, and the second time not into Java")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
public class ThreadCreate extends Primitive {
    private static final int THREADS = 4;

    private MemorySegment thread;
    private MemorySegment routine;
    private Pointer routinePointer;
    private Pointer threadPointer;

    interface Interface extends Library {
        Interface LIBRARY = Native.load("c", Interface.class);

        int pthread_create(Pointer thread, Pointer attributes, Pointer routine, Pointer argument);

        int pthread_join(Pointer thread, Pointer result);
    }

    @Override
    protected void open(Route route) {
        if (route.isNative()) {
            NativeLibrary.load();
            thread = owned(Arena.ofConfined()).allocate(ValueLayout.JAVA_LONG);
            routine = Linux.ringcross_empty_routine$address();
        }
        if (route.usesJna()) {
            routinePointer = new Pointer(routine.address());
            threadPointer = new Pointer(thread.address());
        }
    }

    @Benchmark
    @OperationsPerInvocation(THREADS)
    public long c() {
        return Checked.served(Linux.ringcross_loop_thread(THREADS));
    }

    @Benchmark
    public long panama() {
        Checked.served(-Linux.pthread_create(thread, MemorySegment.NULL, routine, MemorySegment.NULL));
        return Linux.pthread_join(thread.get(ValueLayout.JAVA_LONG, 0), MemorySegment.NULL);
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(-PthreadDirect.pthread_create(threadPointer, null, routinePointer, null));
        return PthreadDirect.pthread_join(threadPointer.getPointer(0), null);
    }

    @Benchmark
    public long jnaInterface() {
        Checked.served(-Interface.LIBRARY.pthread_create(threadPointer, null, routinePointer, null));
        return Interface.LIBRARY.pthread_join(threadPointer.getPointer(0), null);
    }

    @Benchmark
    @Declares(syscalls = ThreadCalls.CREATED_BY_JVM, switches = "2..20", faults = "")
    public long java() throws InterruptedException {
        Thread.ofPlatform().start(() -> {}).join();
        return 0;
    }
}
