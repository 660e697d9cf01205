package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one self-check.
 *
 * @param expected the answer that every host must give
 * @param counted the answer of this host; null when it could not be checked
 * @param holds null when it could not be checked
 * @param reason why it could not be checked; null when it could
 * @param remedy what to do when it can't be checked or the answer is wrong; null when the answer is right, or nothing helps
 */
public record KnownAnswer(
        String check,
        String expected,
        @Nullable String counted,
        @Nullable Boolean holds,
        @Nullable String reason,
        @Nullable String remedy) {

    /** Whether the answer is wrong. */
    public boolean lies() {
        return Boolean.FALSE.equals(holds);
    }
}
