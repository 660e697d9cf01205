package dev.ringcross.claim;

import java.util.Locale;

/** A chapter of the course. */
public enum Theme {
    PROCESSES,
    SWITCHES,
    COMMUNICATION,
    MODES,
    ASYNCHRONY;

    /** The name of its resource bundle and of the key of its heading. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
