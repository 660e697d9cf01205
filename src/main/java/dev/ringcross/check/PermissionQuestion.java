package dev.ringcross.check;

import dev.ringcross.bindings.Linux;
import dev.ringcross.call.SystemCall;
import dev.ringcross.call.Worker;
import dev.ringcross.result.KernelAnswers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a child of the worker "permissions" asks the kernel for, and then ends; the worker knows the questions by their order
 * ({@code native/helper/permissions.c}).
 */
enum PermissionQuestion {
    REAL_TIME("sched_setscheduler"),
    USER_NAMESPACE("unshare"),
    TRACING("ptrace"),
    LOCKED_MEMORY("mlock");

    private final String call;

    PermissionQuestion(String call) {
        this.call = call;
    }

    /** @return null where no child could ask */
    @Nullable
    Answer ask(Worker worker, long amount) {
        int errno = (int) -worker.run(ordinal(), amount);
        if (errno == Linux.ECHILD()) {
            return null;
        }
        return new Answer(errno == 0 ? null : call + ": " + SystemCall.describe(errno));
    }
}
