package dev.ringcross.host.proc;

import org.jspecify.annotations.Nullable;

/** Reads a setting whose file lists every choice with the current one in brackets: "always [madvise] never". */
public final class BracketedSetting {

    private BracketedSetting() {}

    public static @Nullable String parse(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']', open + 1);
        return open < 0 || close < 0 ? null : text.substring(open + 1, close);
    }
}
