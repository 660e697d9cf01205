package dev.ringcross.run.plan;

/**
 * The user asked for something that does not exist or is not possible. The message says what, where, and what to try.
 */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
