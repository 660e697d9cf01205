package dev.ringcross.report.terminal;

import com.google.gson.GsonBuilder;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be measured: every primitive with its routes, what the kernel should count, and why a route is missing. */
public final class PrimitiveDetails {
    /**
     * One primitive.
     *
     * @param summary one line: what one operation does
     * @param manual its manual page
     * @param peers what other tools call the same
     * @param quick whether the quick profile measures it
     * @param ways every route with every set of parameters
     */
    public record Item(
            String group,
            String primitive,
            String summary,
            String manual,
            List<String> peers,
            boolean quick,
            List<Way> ways) {}

    /**
     * One route with one set of parameters.
     *
     * @param absent why there is no number; null when it is measured
     * @param measured how it is measured; null when it is absent
     * @param expects by counter, what the kernel should count per operation: {@code syscalls} by name,
     *     {@code contextSwitches 2}
     */
    public record Way(
            String route,
            Map<String, String> params,
            @Nullable String absent,
            @Nullable Measured measured,
            Map<String, String> expects) {
        private String words() {
            return absent != null
                    ? absent
                    : expects.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", "));
        }
    }

    /**
     * How a cell is measured.
     *
     * @param turns {@code together} with the other routes of its row, slice by slice, or {@code alone}
     * @param why it can't be open together with the others; null where it is
     * @param jvm {@code shared} with all rows that do no harm to each other, or {@code own}: shared with those alone that
     *     disturb what follows in the same process
     */
    public record Measured(String turns, @Nullable String why, String jvm) {}

    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private PrimitiveDetails(Style style) {
        this.style = style;
    }

    /** For a terminal of {@value TableReport#WIDTH} columns. */
    public static String table(List<Item> items, Style style) {
        PrimitiveDetails report = new PrimitiveDetails(style);
        String group = "";
        for (Item item : items) {
            if (!item.group().equals(group)) {
                report.lines.add((group.isEmpty() ? "" : "\n")
                        + style.bold(Text.sanitize(item.group(), style).toUpperCase(Locale.ROOT)));
                group = item.group();
            }
            report.item(item);
        }
        return String.join("\n", report.lines) + "\n";
    }

    /** A list of objects with the components of {@link Item} as keys. */
    public static String json(List<Item> items) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .serializeNulls()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(items)
                + "\n";
    }

    private void item(Item item) {
        String head = item.primitive() + ": " + item.summary().replaceFirst("\\.$", "") + ". " + item.manual()
                + (item.quick() ? ", quick" : "");
        List<String> wrapped = Text.wrapIndented("", Text.sanitize(head, style), 2, TableReport.WIDTH);
        String name = Text.sanitize(item.primitive(), style);
        String first = wrapped.get(0);
        lines.add(first.startsWith(name) ? style.bold(name) + first.substring(name.length()) : first);
        lines.addAll(wrapped.subList(1, wrapped.size()));
        if (!item.peers().isEmpty()) {
            add("elsewhere: " + String.join(", ", item.peers()), false);
        }
        alike(item, false).forEach((words, routes) -> add(String.join(", ", routes) + ": " + words, false));
        alike(item, true)
                .forEach((words, routes) ->
                        add("absent: " + String.join(", ", routes) + style.pick(" — ", " - ") + words, true));
    }

    private void add(String words, boolean dim) {
        Text.wrapIndented("  ", Text.sanitize(words, style), 4, TableReport.WIDTH)
                .forEach(line -> lines.add(dim ? style.dim(line) : line));
    }

    /** The routes by what is said of them, so that it is said once. */
    private static Map<String, Set<String>> alike(Item item, boolean absent) {
        Map<String, List<Way>> byWords = new LinkedHashMap<>();
        item.ways().stream()
                .filter(way -> (way.absent() != null) == absent)
                .forEach(way -> byWords.computeIfAbsent(way.words(), words -> new ArrayList<>())
                        .add(way));
        Map<String, Set<String>> routes = new LinkedHashMap<>();
        byWords.forEach((words, ways) -> routes.put(words, names(item, ways)));
        return routes;
    }

    /** The routes once, and behind them the parameters that tell these ways from the item's others. */
    private static Set<String> names(Item item, List<Way> ways) {
        Set<String> names = new LinkedHashSet<>();
        ways.forEach(way -> names.add(way.route()));
        String condition = condition(item, ways);
        return condition.isEmpty() ? names : Set.of(String.join(", ", names) + " with " + condition);
    }

    /** A parameter matters when these ways have one value of it where the item has several. */
    private static String condition(Item item, List<Way> ways) {
        return ways.get(0).params().keySet().stream()
                .filter(name -> values(ways, name).size() == 1
                        && values(item.ways(), name).size() > 1)
                .map(name -> name + "=" + values(ways, name).iterator().next())
                .collect(Collectors.joining(" "));
    }

    private static Set<String> values(List<Way> ways, String name) {
        return ways.stream().map(way -> way.params().get(name)).collect(Collectors.toSet());
    }
}
