package dev.ringcross.primitive.crossing;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.timespec;
import dev.ringcross.call.Critical;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.JnaDirect;
import dev.ringcross.primitive.JnaInterface;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

@Measures(
        value = "read the monotonic clock through the vDSO: a kernel service without entering the kernel",
        man = "vdso(7), clock_gettime(2)",
        rung = "",
        steps = """
                user    libc calls into the vDSO, a page of code that the kernel maps into every process
                user    the code reads the CPU's time stamp counter and scales it by data that the kernel keeps there
                """,
        cost = "The time of reading the counter, about 20 ns. Where the clock source has no vDSO code it falls back to "
                + "the system call, and this row costs as much as clock-gettime-syscall.")
@Declares(syscalls = "")
@Absent(route = Route.RAW, reason = "the vDSO is called like a function: there is no number to issue")
public class ClockGettime extends Primitive {
    private static final MethodHandle CRITICAL =
            Critical.link(Linux::clock_gettime$address, Linux::clock_gettime$descriptor);
    private static final int CLOCK = Linux.CLOCK_MONOTONIC();

    private MemorySegment time;
    private Pointer pointer;

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        time = timespec.allocate(arena);
        pointer = route.usesJna() ? new Pointer(time.address()) : null;
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.clock_gettime$address(), LOOP, CLOCK, time.address(), 0);
    }

    @Benchmark
    public long panama() {
        return Linux.clock_gettime(CLOCK, time);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact(CLOCK, time);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.clock_gettime(CLOCK, pointer);
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.clock_gettime(CLOCK, pointer);
    }

    @Benchmark
    public long java() {
        return System.nanoTime();
    }
}
