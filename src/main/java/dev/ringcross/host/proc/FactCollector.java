package dev.ringcross.host.proc;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads facts, and records the reason for each one that can't be read. */
final class FactCollector {

    private static final int SHOWN = 40;

    final HostFiles files;
    final Map<String, String> unknown = new TreeMap<>();

    FactCollector(HostFiles files) {
        this.files = files;
    }

    /** Reads one fact from one file; the parser returns null for text that it does not understand. */
    <T> @Nullable T field(String field, String path, Function<String, @Nullable T> parser) {
        HostFiles.Reading reading = files.read(path);
        String text = reading.text();
        if (text == null) {
            unknown.put(field, reading.reason() == null ? "no " + path : reading.reason());
            return null;
        }
        T value = parser.apply(text);
        if (value == null) {
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
            unknown.put(field, path + (text.isEmpty() ? " is empty" : " says \"" + shown.replace('\n', ' ') + "\""));
        }
        return value;
    }

    <T> @Nullable T because(String field, @Nullable T value, String reason) {
        if (value == null) {
            unknown.put(field, reason);
        }
        return value;
    }
}
