package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.timespec;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import dev.ringcross.primitive.*;
import java.lang.foreign.*;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read a clock through the vDSO: a kernel service without entering the kernel, but for the CPU's time",
        man = "vdso(7), clock_gettime(2)",
        rung = "clock=monotonic",
        steps = """
                user    libc calls into the vDSO, a page of code that the kernel maps into every process
                user    the code reads the CPU's time stamp counter and scales it by data that the kernel keeps there
                user    the coarse clock is in that data already; a thread's CPU time is not, and must be asked for
                """,
        cost = "The time of reading the counter, about 20 ns. Where the clock source has no vDSO code it falls back to "
                + "the system call, as always for thread-cpu, and costs as much as clock-gettime-syscall.")
@Declares(syscalls = "clock_gettime", when = "clock=thread-cpu")
@Declares(syscalls = "", when = "clock=monotonic-coarse")
@Declares(syscalls = "clock_gettime with a slow clock")
@Absent(route = Route.RAW, reason = "the vDSO is called like a function, not by a number")
@Absent(route = Route.JAVA, when = "clock=monotonic-coarse", reason = Absent.NO_JAVA)
@Absent(route = Route.JAVA, when = "clock=monotonic-raw", reason = Absent.NO_JAVA)
public class ClockGettime extends Primitive {
    private static final MethodHandle CRITICAL =
            Critical.link(Linux::clock_gettime$address, Linux::clock_gettime$descriptor);
    private static final int MONOTONIC = Linux.CLOCK_MONOTONIC();
    private static final int REALTIME = Linux.CLOCK_REALTIME();
    private static final Map<String, Integer> NUMBERS = Map.of(
            "monotonic", MONOTONIC,
            "realtime", REALTIME,
            "monotonic-coarse", Linux.CLOCK_MONOTONIC_COARSE(),
            "monotonic-raw", Linux.CLOCK_MONOTONIC_RAW(),
            "thread-cpu", Linux.CLOCK_THREAD_CPUTIME_ID());

    @Param({"monotonic", "realtime", "monotonic-coarse", "monotonic-raw", "thread-cpu"})
    public String clock;

    private int number;
    private MemorySegment time;
    private Pointer pointer;
    private ThreadMXBean threads;

    @Override
    protected void open(Route route) {
        number = NUMBERS.get(clock);
        time = timespec.allocate(owned(Arena.ofConfined()));
        pointer = route.usesJna() ? new Pointer(time.address()) : null;
        threads = route.isNative() ? null : ManagementFactory.getThreadMXBean();
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_call(Linux.clock_gettime$address(), LOOP, number, time.address(), 0);
    }

    @Benchmark
    public long panama() {
        return Linux.clock_gettime(number, time);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (int) CRITICAL.invokeExact(number, time);
    }

    @Benchmark
    public long jnaDirect() {
        return JnaDirect.clock_gettime(number, pointer);
    }

    @Benchmark
    public long jnaInterface() {
        return JnaInterface.LIBC.clock_gettime(number, pointer);
    }

    /** The answer of clock_gettime(2) on success: 0. */
    @Benchmark
    public long java() {
        return javaTime() == -1 ? -1 : 0;
    }

    private long javaTime() {
        if (number == MONOTONIC) {
            return System.nanoTime();
        }
        return number == REALTIME ? System.currentTimeMillis() : threads.getCurrentThreadCpuTime();
    }
}
