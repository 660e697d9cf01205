package dev.ringcross.host.proc;

import org.jspecify.annotations.Nullable;

/** A setting whose file lists every choice and puts the one in force in brackets: "always [madvise] never". */
public final class BracketedSetting {

    private BracketedSetting() {}

    public static @Nullable String parse(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']', open + 1);
        return open < 0 || close < 0 ? null : text.substring(open + 1, close);
    }
}
