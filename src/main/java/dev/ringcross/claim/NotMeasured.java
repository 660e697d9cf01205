package dev.ringcross.claim;

/** What a verdict needs was not observed; the message says why. */
public final class NotMeasured extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotMeasured(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
