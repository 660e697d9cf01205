package dev.ringcross.evidence;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.timespec;
import dev.ringcross.call.Affinity;
import dev.ringcross.call.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/** A JVM that prints what its counters count of calls that never wait and of sleeps, on the CPU that measures. */
final class SwitchesMain {
    static final int SLEEPS = 20;

    /** Some tenths of a second: many turns of the scheduler. */
    private static final int CALLS = 2_000_000;

    private static final int CALLS_TRACED = 200;

    private SwitchesMain() {}

    /** Prints the reason, the voluntary and involuntary switches of the calls, and the same of the sleeps, a line each. */
    public static void main(String[] arguments) {
        NativeLibrary.load();
        // For as long as this JVM lives.
        Affinity.pinToMeasuringCpu();
        try (KernelCounters counters = KernelCounters.open()) {
            System.out.println(counters.source());
            System.out.println(counters.reason());
            int calls = counters.reason() == null ? CALLS : CALLS_TRACED;
            print(counters, () -> Linux.ringcross_loop_syscall(Linux.SYS_getppid(), calls, 0, 0, 0));
            MemorySegment millisecond = timespec.allocate(Arena.global());
            timespec.tv_nsec(millisecond, 1_000_000);
            print(
                    counters,
                    () -> Linux.ringcross_loop_syscall(Linux.SYS_nanosleep(), SLEEPS, millisecond.address(), 0, 0));
        }
    }

    private static void print(KernelCounters counters, Runnable operation) {
        operation.run();
        counters.before();
        counters.after();
        Counts before = counters.before();
        operation.run();
        Counts after = counters.after();
        if (counters.source().equals("perf_event")) {
            System.out.println((voluntary(after) - voluntary(before)) + " "
                    + (after.involuntarySwitches() - before.involuntarySwitches()));
        }
    }

    private static long voluntary(Counts counts) {
        return Objects.requireNonNull(counts.voluntarySwitches());
    }
}
