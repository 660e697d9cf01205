package dev.ringcross.primitive.switching;

import dev.ringcross.bindings.Linux;
import dev.ringcross.bindings.sched_param;
import dev.ringcross.call.SystemCall;
import dev.ringcross.call.Unavailable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** The calling thread's scheduling policy, real-time only while something is measured: {@code "other"} or {@code "fifo"}. */
final class Scheduling implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment lowest = sched_param.allocate(arena);
    private final MemorySegment before = sched_param.allocate(arena);
    private final int policyBefore = Linux.sched_getscheduler(0);
    private final boolean fifo;

    /** Tries the policy at once; unavailable where the kernel refuses. */
    Scheduling(String policy) {
        fifo = policy.equals("fifo");
        sched_param.sched_priority(lowest, 1);
        Linux.sched_getparam(0, before);
        long refused =
                fifo ? SystemCall.call(Linux.SYS_sched_setscheduler(), 0, Linux.SCHED_FIFO(), lowest.address()) : 0;
        if (refused < 0) {
            arena.close();
            throw new Unavailable("sched_setscheduler to SCHED_FIFO: " + SystemCall.describe((int) -refused)
                    + "; run as root, grant CAP_SYS_NICE, or raise RLIMIT_RTPRIO (ulimit -r 1)");
        }
        leave();
    }

    void enter() {
        if (fifo) {
            Linux.sched_setscheduler(0, Linux.SCHED_FIFO(), lowest);
        }
    }

    void leave() {
        if (fifo) {
            Linux.sched_setscheduler(0, policyBefore, before);
        }
    }

    @Override
    public void close() {
        leave();
        arena.close();
    }
}
