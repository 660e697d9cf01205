package dev.ringcross.run;

import dev.ringcross.catalogue.Bounds;
import dev.ringcross.catalogue.Declaration;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Interval;
import dev.ringcross.run.Message.Counted;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the kernel counted against what the route declares. */
public final class EvidenceCheck {
    /** Of the operations counted: a page of the heap, a futex of the JVM's own may fall between the two readings. */
    private static final double SLACK = 0.01;

    private static final double LEAST_SLACK = 3;

    private EvidenceCheck() {}

    static Evidence of(@Nullable Counted counted, Declaration declared, String missing) {
        if (counted == null) {
            return new Evidence(Evidence.NONE, missing, 0, null, null, null, words(declared), null);
        }
        return new Evidence(
                counted.source(),
                counted.reason(),
                counted.operations(),
                each(counted.kernelEntries(), counted.operations()),
                each(counted.contextSwitches(), counted.operations()),
                each(counted.pageFaults(), counted.operations()),
                words(declared),
                agrees(counted, declared));
    }

    /** Null when nothing could be compared. */
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
     * getrusage sees the calling thread alone, so only an operation that involves no other task can be compared; null
     * for the rest.
     */
    private static @Nullable Boolean ofCaller(Counted counted, Declaration declared) {
        if (declared.switches().high() > 0) {
            return null;
        }
        return switched(counted, declared.switches())
                && within(counted.pageFaults(), declared.faults(), counted.operations());
    }

    /**
     * What is declared must have happened; what goes beyond it may have been done by another task of the host, which
     * shows as an involuntary switch.
     */
    private static boolean switched(Counted counted, Bounds declared) {
        double slack = slack(counted.operations());
        long ownSwitches = counted.contextSwitches() - counted.involuntarySwitches();
        return counted.contextSwitches() >= declared.low() * counted.operations() - slack
                && ownSwitches <= declared.high() * counted.operations() + slack;
    }

    private static double slack(long operations) {
        return Math.max(LEAST_SLACK, SLACK * operations);
    }

    private static boolean within(@Nullable Long total, @Nullable Bounds bounds, long operations) {
        if (total == null || bounds == null) {
            return true;
        }
        double slack = slack(operations);
        return total >= bounds.low() * operations - slack && total <= bounds.high() * operations + slack;
    }

    private static @Nullable Double each(@Nullable Long total, long operations) {
        return total == null ? null : Math.rint(1e4 * total / operations) / 1e4;
    }

    private static Map<String, Interval> words(Declaration declared) {
        Map<String, Interval> words = new LinkedHashMap<>();
        words.put("kernelEntries", interval(declared.entries()));
        words.put("contextSwitches", interval(declared.switches()));
        if (declared.faults() != null) {
            words.put("pageFaults", interval(declared.faults()));
        }
        return words;
    }

    private static Interval interval(Bounds bounds) {
        return new Interval(bounds.low(), bounds.high());
    }
}
