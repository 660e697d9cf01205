package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.*;
import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.timespec;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.Arena;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "read the monotonic clock by the system call: what the vDSO saves",
        man = "clock_gettime(2), syscall(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the time stamp counter is read and scaled, as the vDSO's code does in user mode
                kernel  the answer is copied to the caller's memory, which is checked on the way
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "The vDSO's time and a system call on top; the difference of the two rows is the crossing.")
@Declares(syscalls = "clock_gettime")
@Absent(route = Route.JAVA, reason = "Java reads its clocks through the vDSO and offers no other way")
public class ClockGettimeSyscall extends Primitive {
    private static final int NUMBER = Linux.SYS_clock_gettime();
    private static final int CLOCK = Linux.CLOCK_MONOTONIC();

    private long time;
    private Pointer pointer;

    static final class Direct {
        static {
            Native.register(Direct.class, "c");
        }

        static native long syscall(long number, long clock, Pointer time);
    }

    interface Interface extends Library {
        Interface LIBRARY = Native.load("c", Interface.class);

        long syscall(long number, long clock, Pointer time);
    }

    @Override
    protected void open(Route route) {
        Arena arena = owned(Arena.ofConfined());
        time = timespec.allocate(arena).address();
        pointer = route.usesJna() ? new Pointer(time) : null;
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_syscall(NUMBER, LOOP, CLOCK, time, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(NUMBER, CLOCK, time, 0);
    }

    @Benchmark
    public long panama() {
        return VariadicSyscall.asGenerated(NUMBER, CLOCK, time);
    }

    @Benchmark
    public long critical() throws Throwable {
        return VariadicSyscall.critical(NUMBER, CLOCK, time);
    }

    @Benchmark
    public long jnaDirect() {
        return Direct.syscall(NUMBER, CLOCK, pointer);
    }

    @Benchmark
    public long jnaInterface() {
        return Interface.LIBRARY.syscall(NUMBER, CLOCK, pointer);
    }
}
