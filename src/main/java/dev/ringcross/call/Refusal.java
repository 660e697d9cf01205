package dev.ringcross.call;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Thrown where the kernel refused a measured operation, so that its time would mean something else. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int errno;

    /** @param errno of the refusal; 1 also stands for "not told": libc's functions answer -1 whatever it is */
    Refusal(int errno) {
        super("the kernel refused the operation" + (errno == 1 ? "" : ": " + SystemCall.describe(errno)));
        this.errno = errno;
    }

    /** The refusal that something was thrown for, whatever is wrapped around it. */
    public static Optional<Refusal> in(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    public int errno() {
        return errno;
    }
}
