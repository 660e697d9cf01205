package dev.ringcross.run.record;

import dev.ringcross.catalogue.Bounds;
import dev.ringcross.catalogue.Declaration;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import dev.ringcross.run.process.Message.Counted;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what the kernel counted with what the route declares. */
public final class EvidenceCheck {
    /** A system call after which the caller is still runnable, so that the kernel counts its switch as involuntary. */
    private static final String YIELD = "sched_yield";

    private EvidenceCheck() {}

    static Evidence of(@Nullable Counted counted, Declaration declared, String missing) {
        if (counted == null) {
            return new Evidence(
                    Evidence.NONE, missing, 0, null, null, null, null, words(declared, declared.faults()), null);
        }
        return new Evidence(
                counted.source(),
                counted.reason(),
                counted.operations(),
                each(counted.kernelEntries(), counted.operations()),
                each(counted.contextSwitches(), counted.operations()),
                each(preemptions(counted, declared), counted.operations()),
                each(counted.pageFaults(), counted.operations()),
                words(
                        declared,
                        counted.source().equals(Evidence.PERF_EVENT) ? declared.faults() : declared.faultsByUsage()),
                agrees(counted, declared));
    }

    /** Whether the counts agree with the declaration; null when nothing could be compared. */
    public static @Nullable Boolean agrees(Counted counted, Declaration declared) {
        if (counted.source().equals(Evidence.PERF_EVENT)) {
            return whole(counted, declared);
        }
        return ofCaller(counted, declared);
    }

    private static boolean whole(Counted counted, Declaration declared) {
        return within(counted.kernelEntries(), declared.entries(), counted.operations())
                && switched(counted, declared.switches())
                && within(counted.pageFaults(), declared.faults(), counted.operations());
    }

    /**
     * Whether the counts of getrusage agree. It sees the calling thread alone, so only an operation that involves no
     * other task can be compared; null for the rest.
     */
    private static @Nullable Boolean ofCaller(Counted counted, Declaration declared) {
        if (declared.switches().high() > 0 || counted.contextSwitches() == null) {
            return null;
        }
        return switched(counted, declared.switches())
                && within(counted.pageFaults(), declared.faultsByUsage(), counted.operations());
    }

    /**
     * Whether the switches agree. A task that waits more often than declared contradicts its declaration. Preemptions
     * and a tracer's stops are caused by others, so any number may be added. Either can also save a task a wait,
     * because the event happens meanwhile; so the declared minimum is compared with the sum of all switches.
     */
    private static boolean switched(Counted counted, Bounds declared) {
        if (counted.contextSwitches() == null) {
            return true;
        }
        double slack = Evidence.slack(counted.operations());
        long waits = counted.contextSwitches() - counted.involuntarySwitches();
        return counted.contextSwitches() + counted.tracerStops() >= declared.low() * counted.operations() - slack
                && waits <= declared.high() * counted.operations() + slack;
    }

    /** The preemptions without the declared yields: the kernel counts a yield to another task as a preemption. */
    private static @Nullable Long preemptions(Counted counted, Declaration declared) {
        if (counted.contextSwitches() == null) {
            return null;
        }
        long involuntary = counted.involuntarySwitches();
        if (!declared.syscalls().containsKey(YIELD)) {
            return involuntary;
        }
        long beyond = counted.contextSwitches() - Math.round(declared.switches().high() * counted.operations());
        return Math.clamp(beyond, 0, involuntary);
    }

    private static boolean within(@Nullable Long total, @Nullable Bounds bounds, long operations) {
        if (total == null || bounds == null) {
            return true;
        }
        double slack = Evidence.slack(operations);
        return total >= bounds.low() * operations - slack && total <= bounds.high() * operations + slack;
    }

    private static @Nullable Double each(@Nullable Long total, long operations) {
        return total == null ? null : Math.rint(1e4 * total / operations) / 1e4;
    }

    private static Map<String, Interval> words(Declaration declared, @Nullable Bounds faults) {
        Map<String, Interval> words = new LinkedHashMap<>();
        words.put("kernelEntries", interval(declared.entries()));
        words.put("contextSwitches", interval(declared.switches()));
        if (faults != null) {
            words.put("pageFaults", interval(faults));
        }
        return words;
    }

    private static Interval interval(Bounds bounds) {
        return new Interval(bounds.low(), bounds.high());
    }
}
