package dev.ringcross.primitive.creation;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.pthread_attr_t;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "create and join a thread with a stack of so many KiB: small, the usual 8 MiB, larger than libc's cache",
        man = "pthread_attr_setstacksize(3)",
        steps = """
                user    libc looks for a stack of that size in its cache, which holds 40 MiB in all
                enter   not cached: mmap of the stack, mprotect to leave a page as its guard
                enter   clone3; the thread ends, and the pages of its stack that it touched are given back: madvise
                enter   the joiner puts the stack into the cache; what is too much for that is unmapped
                """,
        cost = "A cached stack costs the same whatever its size. One larger than the cache is mapped, faulted in and "
                + "unmapped each time.")
@Declares(
        syscalls = ThreadCalls.CREATED_AND_JOINED + ", mmap, mprotect 0..1, munmap",
        switches = "1..4",
        faults = "",
        when = "kibibytes=65536")
@Declares(syscalls = ThreadCalls.CREATED_AND_JOINED, switches = "1..4", faults = "")
@Absent(route = Route.RAW, reason = "by number clone returns twice, and the second time not into Java")
@Absent(route = Route.CRITICAL, reason = Absent.BLOCKS)
@Absent(route = Route.JAVA, reason = "the JVM makes its own areas and guards in a stack: see thread-create")
public class PthreadStack extends Primitive {
    private static final int THREADS = 16;
    private static final int KIBI = 1024;

    @Param({"64", "8192", "65536"})
    public int kibibytes;

    private MemorySegment thread;
    private MemorySegment attributes;
    private MemorySegment routine;

    @Override
    protected void open(Route route) {
        NativeLibrary.load();
        Arena arena = owned(Arena.ofConfined());
        thread = arena.allocate(ValueLayout.JAVA_LONG);
        attributes = arena.allocate(pthread_attr_t.layout());
        Linux.pthread_attr_init(attributes);
        int refused = Linux.pthread_attr_setstacksize(attributes, (long) kibibytes * KIBI);
        SystemCall.require("pthread_attr_setstacksize " + kibibytes + " KiB", -refused);
        routine = Linux.ringcross_empty_routine$address();
    }

    @Benchmark
    @OperationsPerInvocation(THREADS)
    public long c() {
        MemorySegment create = Linux.ringcross_create_joined$address();
        return Checked.served(Linux.ringcross_loop_call(create, THREADS, attributes.address(), 0, 0));
    }

    @Benchmark
    public long panama() {
        Checked.served(-Linux.pthread_create(thread, attributes, routine, MemorySegment.NULL));
        return Linux.pthread_join(thread.get(ValueLayout.JAVA_LONG, 0), MemorySegment.NULL);
    }

    @Benchmark
    public long jnaDirect() {
        Checked.served(-PthreadDirect.pthread_create(at(thread), at(attributes), at(routine), null));
        return PthreadDirect.pthread_join(at(thread).getPointer(0), null);
    }

    private static Pointer at(MemorySegment segment) {
        return new Pointer(segment.address());
    }
}
