package dev.ringcross.run;

import dev.ringcross.call.Unavailable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Why a cell gave no number: the reason below all wrappings. */
public record Failure(boolean absent, String reason) {

    /** What jextract's bindings say of a function that neither the C library nor Ringcross's own has. */
    private static final String NO_SYMBOL = "Symbol not found";

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
                        true, next.getMessage() + ": this C library is too old, or Ringcross's own could not be built");
            }
            Optional<String> refusal = HostLimit.in(next);
            if (refusal.isPresent()) {
                return new Failure(true, refusal.get());
            }
            root = next;
            open.addAll(java.util.List.of(next.getSuppressed()));
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return new Failure(false, root.toString().lines().findFirst().orElse("unknown"));
    }

    public Message message(int cell) {
        return new Message.NoNumber(cell, absent, reason);
    }
}
