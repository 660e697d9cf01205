package dev.ringcross.primitive.crossing.syscall;

import com.sun.jna.Pointer;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.*;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "ask by the system call on which CPU this thread runs: what the vDSO saves",
        man = "getcpu(2), syscall(2)",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  the number of the CPU is read, and copied to the caller's memory, which is checked on the way
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "A null call and one word copied out: what getcpu costs where the kernel has no vDSO for it.")
@Declares(syscalls = "getcpu")
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
public class GetcpuSyscall extends Primitive {
    private static final int NUMBER = Linux.SYS_getcpu();

    private long answer;
    private Pointer none;

    @Override
    protected void open(Route route) {
        answer = owned(Arena.ofConfined()).allocate(ValueLayout.JAVA_INT).address();
        none = new Pointer(0);
    }

    @Benchmark
    @OperationsPerInvocation(LOOP)
    public long c() {
        return Linux.ringcross_loop_syscall(NUMBER, LOOP, answer, 0, 0);
    }

    @Benchmark
    public long raw() throws Throwable {
        return RawCall.critical(NUMBER, answer, 0, 0);
    }

    @Benchmark
    public long panama() {
        return VariadicSyscall.asGenerated(NUMBER, answer, 0);
    }

    @Benchmark
    public long critical() throws Throwable {
        return VariadicSyscall.critical(NUMBER, answer, 0);
    }

    @Benchmark
    public long jnaDirect() {
        return ClockGettimeSyscall.Direct.syscall(NUMBER, answer, none);
    }
}
