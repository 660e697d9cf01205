package dev.ringcross.report.export;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the names of cells to those of JMH (class and method) and back. */
record JmhNames(String group, String primitive, String route) {
    private static final String ROOM = "dev.ringcross.primitive.";
    private static final String THEIRS = "jmh";
    private static final Pattern OURS =
            Pattern.compile("dev\\.ringcross\\.primitive\\.([a-z]+)(?:\\.[a-z]+)*\\.([A-Z]\\w*)\\.([a-z]\\w*)");

    /** The names of a benchmark. One that is not Ringcross's keeps its name, and its route is called java. */
    static JmhNames of(String benchmark) {
        Matcher ours = OURS.matcher(benchmark);
        return ours.matches()
                ? new JmhNames(ours.group(1), kebab(ours.group(2)), kebab(ours.group(3)))
                : new JmhNames(THEIRS, benchmark, "java");
    }

    /** Whether it is a primitive of Ringcross, rather than a benchmark of somebody else. */
    boolean ours() {
        return !group.equals(THEIRS);
    }

    String benchmark() {
        if (!ours()) {
            return primitive;
        }
        String type = camel(primitive);
        return ROOM + group + "." + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + "."
                + camel(route);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String camel(String name) {
        return Pattern.compile("-([a-z0-9])")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
