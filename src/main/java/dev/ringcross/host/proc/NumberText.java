package dev.ringcross.host.proc;

import org.jspecify.annotations.Nullable;

/** Parses numbers as /proc and /sys write them. */
final class NumberText {

    private NumberText() {}

    static @Nullable Long parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable Integer parseInt(@Nullable String text) {
        Long value = parse(text);
        return value == null || value != value.intValue() ? null : Integer.valueOf(value.intValue());
    }

    static @Nullable Double parseDouble(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
