package dev.ringcross.report.text;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One primitive: its routes side by side, once for each set of parameters, and the routes that have no number.
 *
 * @param variants the cells with numbers and those that failed, by parameters and in the order of the routes
 * @param absences the absent routes by reason, with parameters where the reason holds for those only
 */
public record PrimitiveRows(
        String group,
        String primitive,
        Map<Map<String, String>, List<Cell>> variants,
        Map<String, List<String>> absences) {

    private static final List<String> ROUTES =
            List.of("c", "raw", "panama", "critical", "jna-direct", "jna-interface", "java");

    /** The order of the routes, from C to plain Java. */
    public static final Comparator<Cell> BY_ROUTE = Comparator.comparing(PrimitiveRows::order);

    /** The blocks of a result by group, both in the order in which the file names them first. */
    public static Map<String, List<PrimitiveRows>> byGroup(List<Cell> cells) {
        Map<String, Map<String, List<Cell>>> byName = new LinkedHashMap<>();
        for (Cell cell : cells) {
            byName.computeIfAbsent(cell.group(), group -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.primitive(), primitive -> new ArrayList<>())
                    .add(cell);
        }
        Map<String, List<PrimitiveRows>> blocks = new LinkedHashMap<>();
        byName.forEach((group, primitives) -> blocks.put(
                group, primitives.values().stream().map(own -> of(group, own)).toList()));
        return blocks;
    }

    private static PrimitiveRows of(String group, List<Cell> cells) {
        Map<Map<String, String>, List<Cell>> variants = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (cell.status() != Cell.Status.ABSENT) {
                variants.computeIfAbsent(cell.params(), params -> new ArrayList<>())
                        .add(cell);
            }
        }
        variants.values().forEach(routes -> routes.sort(BY_ROUTE));
        return new PrimitiveRows(group, cells.get(0).primitive(), variants, absences(cells));
    }

    private static int order(Cell cell) {
        int order = ROUTES.indexOf(cell.route());
        return order < 0 ? ROUTES.size() : order;
    }

    private static Map<String, List<String>> absences(List<Cell> cells) {
        Map<String, LinkedHashSet<String>> byReason = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.status() == Cell.Status.ABSENT)
                .sorted(BY_ROUTE)
                .forEach(cell -> byReason.computeIfAbsent(
                                String.valueOf(cell.reason()), reason -> new LinkedHashSet<>())
                        .add(everywhere(cell, cells) ? cell.route() : cell.route() + " " + words(cell.params())));
        Map<String, List<String>> absences = new LinkedHashMap<>();
        byReason.forEach((reason, routes) -> absences.put(reason, List.copyOf(routes)));
        return absences;
    }

    /** Whether the route is absent for one reason, whatever the parameters. */
    private static boolean everywhere(Cell absent, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.route().equals(absent.route()))
                .allMatch(cell -> cell.status() == Cell.Status.ABSENT
                        && String.valueOf(cell.reason()).equals(String.valueOf(absent.reason())));
    }

    /** The route's class in the style sheet, which gives its colour and shape. */
    public static String routeClass(String route) {
        return ROUTES.contains(route) ? "route-" + route : "route-other";
    }

    public static String words(Map<String, String> params) {
        return params.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** Whether the kernel's counts differ from the route's declaration. */
    public static boolean mismatch(Cell cell) {
        Evidence evidence = cell.evidence();
        return evidence != null && Boolean.FALSE.equals(evidence.agrees());
    }
}
