package dev.ringcross.report;

import dev.ringcross.catalogue.Catalogue;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Entry;
import dev.ringcross.catalogue.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code list}: every primitive, its routes, what each declares, and why a route is absent. */
public final class CatalogueReport {
    private static final int WIDTH = 100;

    private CatalogueReport() {}

    /** A primitive in JSON. */
    public record Row(
            String primitive, String group, String measures, String man, boolean quick, List<CellRow> cells) {}

    /** A cell in JSON: expected evidence per operation, or a reason. */
    public record CellRow(
            String route, Map<String, String> params, @Nullable Map<String, String> declared, @Nullable String reason) {}

    public static List<Row> rows(Catalogue catalogue) {
        return catalogue.entries().stream().map(CatalogueReport::row).toList();
    }

    private static Row row(Entry entry) {
        return new Row(
                entry.id(),
                entry.group(),
                entry.measures().value(),
                entry.measures().man(),
                entry.measures().rung(),
                entry.cells().stream().map(CatalogueReport::cell).toList());
    }

    private static CellRow cell(CellSpec cell) {
        Optional<String> reason = cell.primitive().absence(cell.route(), cell.params());
        return new CellRow(
                cell.route().id(),
                cell.params(),
                reason.isPresent()
                        ? null
                        : Map.of(
                                "syscalls", cell.declaration().syscallWords(),
                                "kernelEntries", cell.declaration().entries().toString(),
                                "contextSwitches", cell.declaration().switches().toString()),
                reason.orElse(null));
    }

    /** Plain text, at most 100 columns. */
    public static String render(Catalogue catalogue) {
        StringBuilder text = new StringBuilder();
        for (String group : catalogue.groups()) {
            text.append(group).append('\n');
            catalogue.entries().stream()
                    .filter(entry -> entry.group().equals(group))
                    .forEach(entry -> append(text, entry));
        }
        long cells = catalogue.entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .filter(cell -> cell.primitive()
                        .absence(cell.route(), cell.params())
                        .isEmpty())
                .count();
        return text.append(catalogue.entries().size())
                .append(" primitives, ")
                .append(cells)
                .append(" cells. More of one: ringcross explain ID\n")
                .toString();
    }

    private static void append(StringBuilder text, Entry entry) {
        Wrapped.append(text, String.format("  %-22s", entry.id()), entry.measures().value(), WIDTH);
        for (String line : lines(entry)) {
            Wrapped.append(text, " ".repeat(24), line, WIDTH);
        }
        text.append('\n');
    }

    private static List<String> lines(Entry entry) {
        List<String> lines = new ArrayList<>();
        entry.cells().stream()
                .filter(cell -> isPresent(cell))
                .collect(Collectors.groupingBy(
                        cell -> words(cell.params()) + "kernel entries: "
                                + cell.declaration().syscallWords(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((words, cells) -> lines.add(routes(cells) + " · " + words));
        entry.cells().stream()
                .filter(cell -> !isPresent(cell))
                .collect(Collectors.groupingBy(
                        cell -> entry.absence(cell.route(), cell.params()).orElseThrow(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((reason, cells) -> lines.add("absent " + routes(cells) + " · " + reason));
        return lines;
    }

    private static boolean isPresent(CellSpec cell) {
        return cell.primitive().absence(cell.route(), cell.params()).isEmpty();
    }

    private static String routes(List<CellSpec> cells) {
        return cells.stream()
                .map(CellSpec::route)
                .distinct()
                .map(Route::id)
                .collect(Collectors.joining(" "));
    }

    private static String words(Map<String, String> params) {
        return params.entrySet().stream()
                .map(param -> param.getKey() + "=" + param.getValue() + " ")
                .collect(Collectors.joining());
    }
}
