package dev.ringcross.run.record;

import dev.ringcross.call.Checked;
import dev.ringcross.call.Refusal;
import dev.ringcross.call.SystemCall;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Primitive;
import dev.ringcross.catalogue.Route;
import java.util.Set;

/** Says which system call the kernel refused, with which error, and what to try. */
final class RefusedCall {
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
            makeOnce(raw, raw.newPrimitive());
            return 1;
        } catch (Exception refused) {
            return Refusal.in(refused).map(Refusal::errno).orElse(1);
        }
    }

    private static void makeOnce(CellSpec raw, Primitive primitive) throws Exception {
        try {
            primitive.start(raw.route());
            Checked.servedIfNumber(raw.primitive().method(raw.route()).invoke(primitive));
        } finally {
            primitive.stop();
        }
    }
}
