package dev.ringcross.result;

import org.jspecify.annotations.Nullable;

/**
 * What one self-check came to.
 *
 * @param expected what every host must answer
 * @param counted what this one answered; null when it could not be asked
 * @param holds null when it could not be asked
 * @param reason why it could not be asked; null when it could
 * @param remedy what to do about a host that can't be asked, or that answers falsely; null when it answers as it must
 */
public record KnownAnswer(
        String check,
        String expected,
        @Nullable String counted,
        @Nullable Boolean holds,
        @Nullable String reason,
        @Nullable String remedy) {

    /** Whether it was asked, and answered something else. */
    public boolean lies() {
        return Boolean.FALSE.equals(holds);
    }
}
