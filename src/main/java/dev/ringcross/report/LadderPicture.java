package dev.ringcross.report;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ladder: one line a primitive, one dot with its interval a route, nanoseconds along a logarithmic axis. */
final class LadderPicture {
    private static final int WIDTH = 1000;
    private static final int NAMES = 370;
    private static final int LINE = 15;
    private static final int HEAD = 64;

    /**
     * Widely published figures, beside which the host's own stand. From Jeff Dean's and Peter Norvig's "Latency numbers
     * every programmer should know": orders of magnitude of another machine.
     */
    private static final Map<String, Double> PUBLISHED =
            Map.of("L1 cache", 0.5, "main memory", 100.0, "SSD read", 150_000.0);

    /** Cells that serve as marks, with the word for each. */
    private static final Map<String, String> MARKS = Map.of(
            "noop/c", "function call",
            "getppid/c", "system call",
            "pipe-pingpong/c between=processes cpus=same", "two context switches");

    private final List<Cell> timed;
    private final LogAxis axis;

    private LadderPicture(List<Cell> timed) {
        this.timed = timed;
        double[] values = Stream.concat(timed.stream().map(Cell::typical), PUBLISHED.values().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.axis = LogAxis.about(values, NAMES, WIDTH - NAMES - 30.0);
    }

    static String of(List<Cell> cells, String label) {
        List<Cell> timed = cells.stream()
                .filter(cell -> cell.ok() && cell.timed() && cell.typical() != null && cell.typical() > 0)
                .toList();
        return new LadderPicture(timed).drawn(label);
    }

    private String drawn(String label) {
        List<List<Cell>> rows = rows();
        int height = HEAD + LINE * (rows.size() + 1);
        Svg svg = new Svg("group", WIDTH, height, label);
        axis(svg, height);
        marks(svg, height);
        String group = "";
        int y = HEAD;
        for (List<Cell> row : rows) {
            Cell first = row.get(0);
            if (!first.group().equals(group)) {
                group = first.group();
                svg.words("group", 0, y + 4.0, group);
            }
            svg.linked(first.primitive(), 95, y + 4.0, Text.cut(name(first), 50, Style.PLAIN));
            for (Cell cell : row) {
                cell(svg, cell, y);
            }
            y += LINE;
        }
        return svg.done();
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        Block.byGroup(timed)
                .values()
                .forEach(blocks ->
                        blocks.forEach(block -> rows.addAll(block.variants().values())));
        return rows;
    }

    private static String name(Cell cell) {
        return (cell.primitive() + " " + Block.words(cell.params())).strip();
    }

    private void axis(Svg svg, int height) {
        Figures figures = new Figures(Style.PLAIN);
        for (double decade : axis.decades()) {
            svg.line("decade", axis.at(decade), HEAD - 12.0, axis.at(decade), height);
            svg.words("axis", axis.at(decade), HEAD - 18.0, figures.time(decade));
        }
    }

    private void marks(Svg svg, int height) {
        PUBLISHED.forEach((words, nanos) -> {
            svg.line("published", axis.at(nanos), HEAD - 30.0, axis.at(nanos), height);
            svg.words("published", axis.at(nanos), HEAD - 34.0, words);
        });
        for (Cell cell : timed) {
            String words = MARKS.get(cell.name());
            if (words != null && cell.typical() != null) {
                svg.line("mark", axis.at(cell.typical()), HEAD - 46.0, axis.at(cell.typical()), height);
                svg.words("mark", axis.at(cell.typical()), HEAD - 50.0, words);
            }
        }
    }

    private void cell(Svg svg, Cell cell, int y) {
        Interval ci95 = cell.ci95();
        double typical = cell.typical() == null ? 0 : cell.typical();
        if (ci95 != null) {
            svg.line("route-" + cell.route(), axis.at(ci95.low()), y, axis.at(ci95.high()), y);
        }
        Figures figures = new Figures(Style.PLAIN);
        svg.dot(
                "route-" + cell.route(),
                axis.at(typical),
                y,
                3.2,
                cell.name() + ": " + figures.time(typical) + " " + figures.interval(cell));
    }
}
