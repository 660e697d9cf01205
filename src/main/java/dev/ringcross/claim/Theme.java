package dev.ringcross.claim;

import java.util.Locale;

/** A chapter of the course. */
public enum Theme {
    PROCESSES,
    SWITCHES,
    COMMUNICATION,
    MODES,
    ASYNCHRONY;

    /** Of its resource bundle, and of its heading's key. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
