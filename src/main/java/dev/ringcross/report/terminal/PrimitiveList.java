package dev.ringcross.report.terminal;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The catalogue at a glance: a line for each primitive, under the name of its group. */
public final class PrimitiveList {
    /** A letter for each route, in the order in which they stand in a table. */
    private static final Map<String, String> LETTERS = letters();

    private static final int QUICK = 1;

    private PrimitiveList() {}

    private static Map<String, String> letters() {
        Map<String, String> letters = new LinkedHashMap<>();
        letters.put("c", "c");
        letters.put("raw", "r");
        letters.put("panama", "p");
        letters.put("critical", "k");
        letters.put("jna-direct", "d");
        letters.put("jna-interface", "i");
        letters.put("java", "j");
        return letters;
    }

    /** For a terminal of {@value TableReport#WIDTH} columns. */
    public static String of(List<PrimitiveDetails.Item> items, Style style) {
        int name = items.stream()
                .mapToInt(item -> Text.width(Text.sanitize(item.primitive(), style)))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        String group = "";
        for (PrimitiveDetails.Item item : items) {
            if (!item.group().equals(group)) {
                lines.add((group.isEmpty() ? "" : "\n")
                        + style.bold(Text.sanitize(item.group(), style).toUpperCase(Locale.ROOT)));
                group = item.group();
            }
            lines.add(line(item, Math.min(name, TableReport.WIDTH / 2), style));
        }
        lines.add("");
        lines.addAll(Text.wrapIndented("", legend(style), 0, TableReport.WIDTH));
        return String.join("\n", lines) + "\n";
    }

    private static String line(PrimitiveDetails.Item item, int width, Style style) {
        String name = Text.cut(Text.sanitize(item.primitive(), style), width, style);
        String quick = item.quick() ? style.pick("●", "*") : " ".repeat(QUICK);
        String head = "  " + style.bold(Text.left(name, width)) + "  " + routes(item, style) + " " + quick + "  ";
        int used = 2 + width + 2 + LETTERS.size() + 1 + QUICK + 2;
        String summary = Text.sanitize(item.summary().replaceFirst("\\.$", ""), style);
        return (head + Text.cut(summary, TableReport.WIDTH - used, style)).stripTrailing();
    }

    /** The letter of each route that some set of parameters is measured by. */
    private static String routes(PrimitiveDetails.Item item, Style style) {
        StringBuilder letters = new StringBuilder();
        LETTERS.forEach((route, letter) -> letters.append(
                item.ways().stream().anyMatch(way -> way.route().equals(route) && way.absent() == null)
                        ? letter
                        : style.pick("·", ".")));
        return letters.toString();
    }

    private static String legend(Style style) {
        List<String> words = new ArrayList<>();
        LETTERS.forEach((route, letter) -> words.add(letter + " " + Objects.requireNonNull(route)));
        return "Routes: " + String.join(", ", words) + ". " + style.pick("●", "*")
                + " in the quick profile. All about one of them: ringcross explain NAME";
    }
}
