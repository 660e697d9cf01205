package dev.ringcross.run.record;

import dev.ringcross.call.Refusal;
import dev.ringcross.call.Unavailable;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.error.PlainReason;
import dev.ringcross.run.process.HostLimit;
import dev.ringcross.run.process.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Why a cell gave no number. The reason is taken from the innermost cause. */
public record Failure(boolean absent, String reason) {

    /** The message of jextract's bindings for a function that is neither in the C library nor in Ringcross's own. */
    private static final String NO_SYMBOL = "Symbol not found";

    /** Why this cell gave none: where the kernel refused its operation, by the name of the call. */
    public static Failure of(Throwable thrown, CellSpec cell) {
        return Refusal.in(thrown)
                .map(refusal -> new Failure(true, RefusedCall.words(refusal, cell)))
                .orElseGet(() -> of(thrown));
    }

    /**
     * Why a cell that gave numbers before gives none any more. The host can serve it, so it is not absent: its peer has
     * died, or something else went wrong.
     */
    public static Failure afterNumbers(Throwable thrown) {
        return new Failure(false, of(thrown).reason());
    }

    public static Failure of(Throwable thrown) {
        Throwable root = thrown;
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (next instanceof Unavailable) {
                return new Failure(true, String.valueOf(next.getMessage()));
            }
            if (String.valueOf(next.getMessage()).contains(NO_SYMBOL)) {
                return new Failure(
                        true,
                        next.getMessage()
                                + ": this C library is too old, or Ringcross's own library could not be built");
            }
            Optional<String> refusal = HostLimit.in(next);
            if (refusal.isPresent()) {
                return new Failure(true, refusal.get());
            }
            if (isSystems(next)) {
                return new Failure(true, PlainReason.withFile(next));
            }
            root = next;
            open.addAll(java.util.List.of(next.getSuppressed()));
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return new Failure(false, PlainReason.withFile(root));
    }

    /** Whether it is the system's refusal as the JDK hands it on: no such device, not permitted. */
    private static boolean isSystems(Throwable thrown) {
        return thrown instanceof IOException
                && !(thrown instanceof EOFException
                        || thrown instanceof InterruptedIOException
                        || thrown instanceof ClosedChannelException
                        || thrown instanceof CharacterCodingException);
    }

    public Message message(int cell) {
        return new Message.NoNumber(cell, absent, reason);
    }
}
