package dev.ringcross.primitive.crossing.trap;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.*;
import dev.ringcross.catalogue.*;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.*;

@Measures(
        value = "execute an instruction that a hypervisor may intercept: the ring below zero",
        man = "Intel SDM volume 3, VMX non-root operation",
        steps = """
                user    one instruction: cpuid, rdtsc, rdtscp or pause; no system call, the kernel sees nothing of it
                enter   on a virtual machine the CPU may leave the guest instead: always at cpuid, at others if asked
                leave   the hypervisor has made up an answer, and the CPU takes the guest's state back
                """,
        cost = "On the bare machine some 10 ns each, cpuid more. In a guest cpuid costs the way out and back, 1 us "
                + "or more; many times that below a nested hypervisor. rdtsc and pause show whether they are let run.")
@Declares(syscalls = "")
@Absent(route = Route.RAW, reason = "no system call is made, so there is none to issue by number")
@Absent(
        route = {Route.JNA_DIRECT, Route.JNA_INTERFACE},
        reason = "the way into C costs what noop says; the instruction is the same")
@Absent(route = Route.JAVA, when = "instruction=cpuid", reason = Absent.NO_JAVA)
@Absent(route = Route.JAVA, when = "instruction=rdtsc", reason = "System.nanoTime scales it too: see clock-gettime")
@Absent(route = Route.JAVA, when = "instruction=rdtscp", reason = Absent.NO_JAVA)
public class VmExit extends Primitive {
    private static final int TIMES = 50;
    private static final Map<String, Supplier<MemorySegment>> LOOPS = Map.of(
            "cpuid", Linux::ringcross_cpuid$address,
            "rdtsc", Linux::ringcross_rdtsc$address,
            "rdtscp", Linux::ringcross_rdtscp$address,
            "pause", Linux::ringcross_pause$address);

    @Param({"cpuid", "rdtsc", "rdtscp", "pause"})
    public String instruction;

    private MemorySegment loop;

    /** The handle, linked after the library has been loaded. */
    private static final class Linked {
        static final MethodHandle CRITICAL =
                Critical.link(Linux::ringcross_loop_call$address, Linux::ringcross_loop_call$descriptor);
    }

    @Override
    protected void open(Route route) {
        if (route.isNative()) {
            NativeLibrary.load();
            loop = LOOPS.get(instruction).get();
            SystemCall.require(instruction + " on this architecture", panama());
        }
    }

    @Benchmark
    @OperationsPerInvocation(TIMES)
    public long c() {
        return Linux.ringcross_loop_call(loop, 1, TIMES, 0, 0);
    }

    @Benchmark
    public long panama() {
        return Linux.ringcross_loop_call(loop, 1, 1, 0, 0);
    }

    @Benchmark
    public long critical() throws Throwable {
        return (long) Linked.CRITICAL.invokeExact(loop, 1L, 1L, 0L, 0L);
    }

    @Benchmark
    public long java() {
        Thread.onSpinWait();
        return 0;
    }
}
