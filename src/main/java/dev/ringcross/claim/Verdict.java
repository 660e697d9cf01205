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

    /** Of a sentence that was seen to hold in so many cases of all. */
    public static Verdict of(long holding, long all) {
        return holding == all ? SUPPORTED : holding == 0 ? CONTRADICTED : DEPENDS;
    }

    /** As keys of words say it: {@code not-resolved}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
