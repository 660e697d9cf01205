package dev.ringcross.report;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Entry;
import dev.ringcross.catalogue.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code explain}: the steps, each on its side of the ring; what they cost and why; what the kernel will count. */
public final class Explanation {
    private static final int WIDTH = 100;
    private static final int LABEL = 16;

    private Explanation() {}

    public static String render(Entry entry, Style style) {
        StringBuilder text = new StringBuilder();
        Wrapped.append(text, entry.id() + ": ", entry.measures().value(), WIDTH);
        text.append('\n');
        entry.measures().steps().lines().forEach(step -> step(text, step, style));
        text.append('\n');
        Wrapped.append(text, label("cost"), entry.measures().cost(), WIDTH);
        Wrapped.append(text, label("manual"), entry.measures().man(), WIDTH);
        declared(text, entry);
        routes(text, entry);
        return style.ascii() ? Ascii.of(text.toString()) : text.toString();
    }

    /** User mode stands at the left, the kernel at the right of the ring; an arrow is the crossing. */
    private static void step(StringBuilder text, String step, Style style) {
        String[] words = step.strip().split("\\s+", 2);
        boolean ascii = style.ascii();
        String mark =
                switch (words[0]) {
                    case "user" -> ascii ? "user    |       " : "user    │       ";
                    case "enter" -> ascii ? "     ---+-->    " : "     ───┼──▶    ";
                    case "kernel" -> ascii ? "        | kernel" : "        │ kernel";
                    case "leave" -> ascii ? "     <--+---    " : "     ◀──┼───    ";
                    default -> throw new IllegalStateException("a step begins with its side of the ring: " + step);
                };
        Wrapped.append(text, mark + "  ", words[1], WIDTH);
    }

    private static void declared(StringBuilder text, Entry entry) {
        Map<String, List<CellSpec>> byWords = entry.cells().stream()
                .filter(cell -> entry.absence(cell.route(), cell.params()).isEmpty())
                .collect(Collectors.groupingBy(Explanation::words, LinkedHashMap::new, Collectors.toList()));
        byWords.forEach((words, cells) -> Wrapped.append(text, label("kernel counts"), words + " (" + names(cells) + ")", WIDTH));
    }

    private static String words(CellSpec cell) {
        String faults = cell.declaration().faults() == null ? "" : "; faults " + cell.declaration().faults();
        return "system calls: " + cell.declaration().syscallWords() + "; switches "
                + cell.declaration().switches() + faults;
    }

    private static String names(List<CellSpec> cells) {
        return cells.stream()
                .map(cell -> cell.route().id()
                        + (cell.params().isEmpty() ? "" : " " + String.join(" ", cell.params().values())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static void routes(StringBuilder text, Entry entry) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (CellSpec cell : entry.cells()) {
            entry.absence(cell.route(), cell.params())
                    .ifPresent(reason -> reasons.merge(
                            reason, cell.route().id(), (all, more) -> all.contains(more) ? all : all + ", " + more));
        }
        for (Route route : Route.values()) {
            if (entry.routes().contains(route)) {
                Wrapped.append(text, label("route " + route.id()), route.words(), WIDTH);
            }
        }
        reasons.forEach((reason, routes) -> Wrapped.append(text, label("no number"), routes + ": " + reason, WIDTH));
    }

    private static String label(String words) {
        return String.format("%-" + (LABEL + 2) + "s", words);
    }
}
