package dev.ringcross.claim;

import java.util.Locale;

/** The verdicts on a claim. */
public enum Verdict {
    SUPPORTED,
    CONTRADICTED,
    /** The claim is true in one regime and false in another. */
    DEPENDS,
    /** The interval does not clear the margin. */
    NOT_RESOLVED,
    /** This host, or this run, did not provide what the verdict needs. */
    NOT_MEASURABLE;

    /** The verdict on a sentence that holds in so many of all cases. */
    public static Verdict of(long holding, long all) {
        return holding == all ? SUPPORTED : holding == 0 ? CONTRADICTED : DEPENDS;
    }

    /** The form of the verdict in the keys of the bundles: {@code not-resolved}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
