package dev.ringcross.report.export;

import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.result.Cell;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes families of gauges that have a series for each cell, in base units: seconds, bytes. */
final class CellGauges {
    private static final double NANOS_PER_SECOND = 1e9;

    private final MetricText text;
    private final List<Cell> cells;
    private final int most;
    private int series;
    private int leftOut;

    /** @param most the number of series after which further ones are left out, and counted */
    CellGauges(MetricText text, List<Cell> cells, int most) {
        this.text = text;
        this.cells = cells;
        this.most = most;
    }

    void seconds(String name, String help, Function<Cell, @Nullable Double> nanos) {
        gauge(name, "seconds", help, cell -> {
            Double value = nanos.apply(cell);
            return value == null || !cell.timed() ? null : value / NANOS_PER_SECOND;
        });
    }

    void bytes(String name, String help, Function<Cell, @Nullable Double> bytes) {
        gauge(name, "bytes", help, cell -> cell.timed() ? null : bytes.apply(cell));
    }

    /** Writes a family; none where no cell has a value, which is then null. */
    void gauge(String name, String unit, String help, Function<Cell, @Nullable Double> value) {
        if (cells.stream().allMatch(cell -> value.apply(cell) == null)) {
            return;
        }
        text.family(name, unit, help);
        Set<String> written = new HashSet<>();
        for (Cell cell : cells) {
            Double number = value.apply(cell);
            // A series may stand once: cells may differ in characters alone that no label takes.
            if (number == null || !written.add(labels(cell))) {
                continue;
            } else if (series == most) {
                leftOut++;
            } else {
                series++;
                text.sample(name, labels(cell), number);
            }
        }
    }

    int leftOut() {
        return leftOut;
    }

    private static String labels(Cell cell) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("primitive", cell.primitive());
        labels.put("group", cell.group());
        labels.put("route", cell.route());
        labels.put("params", params(cell));
        return MetricText.labels(labels);
    }

    /**
     * The parameters as a table shows them. A value with a blank, an equals sign or a quote is quoted, so that
     * no two sets look alike.
     */
    private static String params(Cell cell) {
        Map<String, String> values = new LinkedHashMap<>(cell.params());
        values.replaceAll(
                (name, value) -> value.matches("[^\\s=\"]*") ? value : '"' + value.replace("\"", "\\\"") + '"');
        return PrimitiveRows.words(values);
    }
}
