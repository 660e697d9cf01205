package dev.ringcross.catalogue;

import java.util.Locale;

/**
 * Converts names of classes and methods to the names that people type: {@code ClockGettime} is {@code clock-gettime}.
 */
public final class Kebab {
    private Kebab() {}

    /**
     * A capital before a small letter begins a word, also after another capital: {@code AtATime} is {@code at-a-time}.
     */
    public static String fromCamel(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    static String toCamel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-")) {
            camel.append(
                    camel.isEmpty()
                            ? part.substring(0, 1)
                            : part.substring(0, 1).toUpperCase(Locale.ROOT));
            camel.append(part.substring(1));
        }
        return camel.toString();
    }
}
