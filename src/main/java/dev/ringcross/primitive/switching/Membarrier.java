package dev.ringcross.primitive.switching;

import com.sun.jna.Native;
import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.ValueLayout;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "make every running thread of the process, or of all registered ones, pass a memory barrier",
        man = "membarrier(2)",
        peers = "stress-ng --membarrier",
        ownJvm = "",
        steps = """
                enter   the syscall instruction raises the privilege
                kernel  each CPU is looked at for whether it runs such a thread: here another thread spins on one
                kernel  that CPU is interrupted, executes the barrier, and says so; this one waits for it
                leave   the registers are restored; the privilege is lowered
                """,
        cost = "A system call and a round trip by interrupt to another CPU, which nobody sleeps for. It pays where the "
                + "other threads save a fence each time: in user-mode RCU, in a collector.")
@Declares(syscalls = "membarrier", faults = "0..0.1")
@Absent(
        route = Route.CRITICAL,
        reason = "newer kernels take a mutex for it: where another process asks too, it would wait")
@Absent(route = Route.JAVA, reason = Absent.NO_JAVA)
@MeasuredAlone(MeasuredAlone.BUSY)
public class Membarrier extends Primitive {
    private static final int BARRIERS = 100;
    private static final long MEMBARRIER = Linux.SYS_membarrier();
    private static final Linux.syscall SYSCALL =
            Linux.syscall.makeInvoker(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

    @Param({"private-expedited", "global-expedited"})
    public String command;

    private long barrier;

    static final class Direct {
        static {
            Native.register(Direct.class, "c");
        }

        static native long syscall(long number, long command, long flags, long cpu);
    }

    @Override
    protected void open(Route route) {
        boolean mine = command.equals("private-expedited");
        barrier = mine ? Linux.MEMBARRIER_CMD_PRIVATE_EXPEDITED() : Linux.MEMBARRIER_CMD_GLOBAL_EXPEDITED();
        long register = mine
                ? Linux.MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED()
                : Linux.MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED();
        SystemCall.require("membarrier's registration", SystemCall.call(MEMBARRIER, register));
        owned(Peer.thread("spin", Cpus.other(), null));
    }

    @Benchmark
    @OperationsPerInvocation(BARRIERS)
    public long c() {
        return Checked.served(Linux.ringcross_loop_syscall(MEMBARRIER, BARRIERS, barrier, 0, 0));
    }

    @Benchmark
    public long raw() {
        return Checked.served(RawCall.blocking(MEMBARRIER, barrier, 0, 0));
    }

    @Benchmark
    public long panama() {
        return Checked.served(SYSCALL.apply(MEMBARRIER, barrier, 0L, 0L));
    }

    @Benchmark
    public long jnaDirect() {
        return Checked.served(Direct.syscall(MEMBARRIER, barrier, 0, 0));
    }
}
