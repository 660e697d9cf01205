package dev.ringcross.catalogue;

import java.util.Locale;

/** Class and method names against the names that people type: {@code ClockGettime} is {@code clock-gettime}. */
final class Kebab {
    private Kebab() {}

    static String fromCamel(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
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
