package dev.ringcross.check;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.BoundPlatform;
import dev.ringcross.call.NativeLibrary;
import dev.ringcross.call.SystemCall;
import dev.ringcross.call.Unavailable;
import dev.ringcross.call.Worker;
import dev.ringcross.evidence.PerfCounters;
import dev.ringcross.result.KernelAnswers;
import dev.ringcross.result.KernelAnswers.Answer;
import java.util.Optional;

/** Asks the kernel for what settings alone do not tell, where asking leaves nothing behind. */
public final class KernelQuestions {
    private KernelQuestions() {}

    public static KernelAnswers ask() {
        if (BoundPlatform.misfit().isPresent()) {
            return KernelAnswers.of(BoundPlatform.misfit().get());
        }
        String nothingNative = NativeLibrary.refusal();
        Answer entries = answer(PerfCounters.refusal());
        Answer events = entries.permits() ? entries : answer(PerfCounters.refusalOfEvents());
        Answer ring = ioUring();
        try (Worker worker = Worker.start("permissions", "")) {
            return new KernelAnswers(
                    nothingNative,
                    events,
                    entries,
                    ring,
                    PermissionQuestion.REAL_TIME.ask(worker, 0),
                    PermissionQuestion.USER_NAMESPACE.ask(worker, 0),
                    PermissionQuestion.TRACING.ask(worker, 0),
                    PermissionQuestion.LOCKED_MEMORY.ask(worker, KernelAnswers.MOST_LOCKED_BYTES));
        } catch (Unavailable noWorker) {
            // Where no helper can be started, settings and rights are all there is to go by.
            return new KernelAnswers(nothingNative, events, entries, ring, null, null, null, null);
        }
    }

    private static Answer answer(Optional<String> refusal) {
        return new Answer(refusal.orElse(null));
    }

    /**
     * To one who may use it and gives no parameters io_uring_setup(2) answers EFAULT: it looks at the rights first, and at
     * the address then (io_uring/io_uring.c).
     */
    private static Answer ioUring() {
        int errno = (int) -SystemCall.call(Linux.SYS_io_uring_setup(), 1, 0);
        return new Answer(errno == Linux.EFAULT() ? null : "io_uring_setup: " + SystemCall.describe(errno));
    }
}
