package dev.ringcross.primitive.synchronisation;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "add to a word atomically: alone, and while other threads add to the same word",
        man = "lock xadd, ldaddal; getAndAdd in java.lang.invoke.VarHandle",
        steps = """
                user    the core takes the word's cache line for itself alone: from another core, when that had it last
                user    it adds in its own cache, and gives the line to nobody before it is done
                """,
        cost = "No kernel is entered. Alone some ns; with two CPUs the line travels between them with each addition "
                + "or few. Four threads on two CPUs take turns besides, by preemption. Panama's way is no call either: "
                + "a VarHandle on native memory.")
@Declares(syscalls = "", when = "threads=1")
@Declares(syscalls = "", switches = "0..0.1")
@Absent(
        route = {Route.RAW, Route.CRITICAL},
        reason = "no call is made: the addition is one instruction")
@Absent(
        route = {Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "JNA's way to memory has no atomic operations")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=2")
@MeasuredAlone(value = MeasuredAlone.BUSY, when = "threads=4")
public class AtomicAdd extends Primitive {
    private static final VarHandle NATIVE = ValueLayout.JAVA_LONG.varHandle();
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);

    /** The word, with at least a cache line before and after it, like the native word. */
    private static final int MIDDLE = 32;

    @Param({"1", "2", "4"})
    public int threads;

    private MemorySegment word;
    private long[] words;

    @Override
    protected void open(Route route) throws InterruptedException {
        if (route.isNative()) {
            SharedMemory shared = owned(SharedMemory.create());
            word = shared.segment();
            owned(Contenders.inC("threads", "atomic-add", threads, shared));
        } else {
            words = new long[2 * MIDDLE];
            owned(Contenders.inJava(threads, this::java));
        }
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_atomic_add(word, LOOP);
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long panama() {
        for (int i = 0; i < LOOP; i++) {
            long before = (long) NATIVE.getAndAdd(word, 0L, 1L);
        }
        return 0;
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long java() {
        for (int i = 0; i < LOOP; i++) {
            long before = (long) ELEMENT.getAndAdd(words, MIDDLE, 1L);
        }
        return 0;
    }
}
