package dev.ringcross.host.proc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts with a "key: value" on each line. */
final class KeyValueText {

    private KeyValueText() {}

    /** The value of the first line with exactly this key before the colon; null without such a line. */
    static @Nullable String value(String text, String key) {
        int from = 0;
        while (from < text.length()) {
            int end = end(text, from);
            if (text.startsWith(key, from)) {
                int colon = text.indexOf(':', from + key.length());
                if (colon >= 0
                        && colon < end
                        && text.substring(from + key.length(), colon).isBlank()) {
                    return text.substring(colon + 1, end).strip();
                }
            }
            from = end + 1;
        }
        return null;
    }

    /** The different values of all lines with exactly this key, those that are empty left out. */
    static List<String> values(String text, String key) {
        return text.lines()
                .map(line -> value(line, key))
                .filter(value -> value != null && !value.isEmpty())
                .distinct()
                .toList();
    }

    private static int end(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }
}
