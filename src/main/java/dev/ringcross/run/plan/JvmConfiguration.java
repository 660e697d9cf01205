package dev.ringcross.run.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the two configurations that a live comparison measures in turn.
 *
 * @param text the text as it was given
 * @param only the primitives of this side; null for those of the comparison
 * @param route the one route of this side; null for those of the comparison
 * @param environment variables set for its measuring JVMs
 * @param jvmFlags flags for its measuring JVMs
 * @param prefix the command that its measuring JVMs are started by; empty for none
 */
public record JvmConfiguration(
        String text,
        @Nullable String only,
        @Nullable String route,
        Map<String, String> environment,
        List<String> jvmFlags,
        List<String> prefix) {

    private static final String ENVIRONMENT = "env:";
    private static final String FLAG = "jvm:";
    private static final String PREFIX = "--";
    private static final Pattern SETTING = Pattern.compile("[a-z]+=.*|env:.*|jvm:.*|--", Pattern.DOTALL);

    /** A configuration that changes nothing. */
    public static final JvmConfiguration PLAIN = new JvmConfiguration("", null, null, Map.of(), List.of(), List.of());

    /**
     * Reads settings ({@code route=panama}, {@code only=getppid}, {@code env:NAME=VALUE}, {@code jvm:-Xint}) and, after
     * {@code --}, a command prefix. A text whose first word is no setting is a command prefix as a whole. An unfit
     * text is a {@link UsageException}.
     */
    public static JvmConfiguration parse(String text) {
        List<String> words = ShellWords.of(text);
        if (!words.isEmpty() && !SETTING.matcher(words.get(0)).matches()) {
            return new JvmConfiguration(text, null, null, Map.of(), List.of(), words);
        }
        int end = words.indexOf(PREFIX);
        if (end >= 0 && end == words.size() - 1) {
            throw unfit(text, "has no command after --", "-- taskset -c 1");
        }
        List<String> prefix = end < 0 ? List.of() : words.subList(end + 1, words.size());
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, String> environment = new LinkedHashMap<>();
        List<String> flags = new ArrayList<>();
        for (String word : words.subList(0, end < 0 ? words.size() : end)) {
            if (word.startsWith(FLAG)) {
                flags.add(flag(text, word.substring(FLAG.length())));
            } else if (word.startsWith(ENVIRONMENT)) {
                assign(text, word.substring(ENVIRONMENT.length()), environment, "env:NAME=VALUE");
            } else {
                assign(text, word, settings, "route=panama");
            }
        }
        for (String key : settings.keySet()) {
            if (!List.of("route", "only").contains(key)) {
                throw DidYouMean.unknown("setting", key, where(text), List.of("route", "only"));
            }
        }
        return new JvmConfiguration(
                text, settings.get("only"), settings.get("route"), environment, flags, List.copyOf(prefix));
    }

    private static String flag(String text, String flag) {
        if (!flag.startsWith("-")) {
            throw unfit(text, "has the JVM flag '" + flag + "', which does not begin with -", "jvm:-Xint");
        }
        return flag;
    }

    private static void assign(String text, String word, Map<String, String> to, String example) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw unfit(text, "has '" + word + "', which is not a setting", example);
        }
        if (to.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
            throw unfit(text, "sets '" + word.substring(0, equals) + "' twice", "it once");
        }
    }

    private static UsageException unfit(String text, String problem, String instead) {
        return new UsageException(where(text) + " " + problem + "; try: " + instead);
    }

    private static String where(String text) {
        return "--live \"" + text + "\"";
    }

    /** The configuration's name in the head of a table. */
    public String name() {
        return text.isBlank() ? "as it is" : text;
    }

    /** Whether the configuration chooses a garbage collector: a JVM refuses to start with two. */
    public boolean choosesCollector() {
        return jvmFlags.stream().anyMatch(flag -> flag.matches("-XX:\\+Use\\w+GC"));
    }
}
