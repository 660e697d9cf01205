package dev.ringcross.claim;

import java.util.Locale;

/** What may be said of a claim. There are no other words. */
public enum Verdict {
    SUPPORTED,
    CONTRADICTED,
    /** True in one regime, false in another. */
    DEPENDS,
    /** The interval does not clear the margin. */
    NOT_RESOLVED,
    /** This host, or this run, did not show what the verdict would stand on. */
    NOT_MEASURABLE;

    /** As keys of words say it: {@code not-resolved}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
