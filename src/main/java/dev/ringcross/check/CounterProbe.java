package dev.ringcross.check;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.evidence.Counts;
import dev.ringcross.evidence.KernelCounters;
import java.util.Map;

/** Lets the counters of the evidence pass count known events. */
final class CounterProbe {
    private static final int CALLS = 1000;
    private static final int SLEEPS = 10;
    private static final long SLEEP_NANOS = 1_000_000;

    /**
     * The number of tries: a thread of this JVM may be stopped or preempted between two readings, but not three times
     * in a row.
     */
    private static final int ATTEMPTS = 3;

    private CounterProbe() {}

    static Map<String, String> facts() {
        NativeLibrary.load();
        try (KernelCounters counters = KernelCounters.open();
                KernelCounters usage = KernelCounters.usage()) {
            if (counters.reason() != null) {
                return Map.of("entries.refused", counters.reason(), "switches.refused", counters.reason());
            }
            long entries = entries(counters);
            for (int again = 1; again < ATTEMPTS && entries != CALLS; again++) {
                entries = entries(counters);
            }
            Switches switches = switches(counters, usage);
            for (int again = 1; again < ATTEMPTS && !switches.agree(); again++) {
                switches = switches(counters, usage);
            }
            return Map.of(
                    "entries.calls",
                    String.valueOf(CALLS),
                    "entries.counted",
                    String.valueOf(entries),
                    "switches.sleeps",
                    String.valueOf(SLEEPS),
                    "switches.perf",
                    String.valueOf(switches.perf),
                    "switches.least",
                    String.valueOf(switches.least),
                    "switches.most",
                    String.valueOf(switches.most));
        }
    }

    private static long entries(KernelCounters counters) {
        Linux.ringcross_loop_syscall(Linux.SYS_getppid(), 1, 0, 0, 0);
        Counts before = counters.before();
        Linux.ringcross_loop_syscall(Linux.SYS_getppid(), CALLS, 0, 0, 0);
        Counts after = counters.after();
        if (before.kernelEntries() == null || after.kernelEntries() == null) {
            throw new IllegalStateException("counters without a reason have no entries");
        }
        return after.kernelEntries() - before.kernelEntries() - counters.ownEntries();
    }

    /**
     * By perf_event_open(2), and by two pairs of readings of getrusage(2): one just within, one just around. Others may take
     * the CPU between two readings, so that only the order of the three is certain.
     */
    private record Switches(long perf, long least, long most) {
        boolean agree() {
            return SLEEPS <= least && least <= perf && perf <= most;
        }
    }

    private static Switches switches(KernelCounters counters, KernelCounters usage) {
        Counts outerBefore = usage.before();
        Counts before = counters.before();
        Counts innerBefore = usage.before();
        for (int sleep = 0; sleep < SLEEPS; sleep++) {
            Linux.ringcross_overshoot(SLEEP_NANOS);
        }
        Counts innerAfter = usage.after();
        Counts after = counters.after();
        Counts outerAfter = usage.after();
        return new Switches(between(before, after), between(innerBefore, innerAfter), between(outerBefore, outerAfter));
    }

    private static long between(Counts before, Counts after) {
        if (before.contextSwitches() == null || after.contextSwitches() == null) {
            throw new IllegalStateException("counters without a reason have no switches");
        }
        return after.contextSwitches() - before.contextSwitches();
    }
}
