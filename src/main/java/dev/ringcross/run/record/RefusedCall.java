package dev.ringcross.run.record;

import dev.ringcross.call.Refusal;
import dev.ringcross.call.SystemCall;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.Route;
import java.util.Set;

/** Says which system call the kernel refused, with which error, and what to try. */
final class RefusedCall {
    /** Errors come as the negative of 1 to this (the kernel's include/linux/err.h). */
    private static final int MOST_ERRNO = 4095;

    /** What is refused to all, as filters do it: EPERM, EACCES and ENOSYS of errno(3). */
    private static final Set<String> FILTERED =
            Set.of("Operation not permitted", "Permission denied", "Function not implemented");

    private RefusedCall() {}

    static String words(Refusal refusal, CellSpec cell) {
        int errno = refusal.errno() == 1 ? told(cell) : refusal.errno();
        String calls = String.join(", ", cell.declaration().syscalls().keySet());
        String words = SystemCall.describe(errno);
        boolean filtered = FILTERED.stream().anyMatch(words::startsWith);
        return (calls.isEmpty() ? "the operation" : calls) + ": " + words
                + (filtered
                        ? "; run as root, or start without the seccomp filter that refuses it"
                        : "; see ./ringcross explain " + cell.primitive().id() + " for what it needs");
    }

    /**
     * The errno of a call whose route answers -1 for each of them, as libc's functions do: that of the same call by its
     * number, which the kernel answers itself.
     */
    private static int told(CellSpec cell) {
        CellSpec raw = new CellSpec(cell.primitive(), Route.RAW, cell.params());
        if (cell.primitive().absence(Route.RAW, cell.params()).isPresent()) {
            return 1;
        }
        try {
            return told(raw, raw.newPrimitive());
        } catch (Exception unknown) {
            return unknown instanceof Refusal refusal ? refusal.errno() : 1;
        }
    }

    private static int told(CellSpec raw, Primitive primitive) throws Exception {
        try {
            primitive.start(raw.route());
            Object answer = raw.primitive().method(raw.route()).invoke(primitive);
            long value = answer instanceof Number number ? number.longValue() : 0;
            return value < 0 && value >= -MOST_ERRNO ? (int) -value : 1;
        } finally {
            primitive.stop();
        }
    }
}
