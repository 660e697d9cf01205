package dev.ringcross.report.html;

import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heat map of what a primitive takes between each two CPUs: a picture (SVG) with the figures in it, and the same as a
 * table.
 *
 * @param name the primitive and its route
 * @param words a sentence with the smallest and the largest value and their CPUs
 * @param cpus the heads of rows and columns
 * @param rows the figures with their units, a row for each CPU; empty where a pair was not measured
 */
public record HeatMap(String name, String words, String picture, List<String> cpus, List<List<String>> rows) {
    private static final String PARAMETER = "pair";
    private static final Pattern PAIR = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    /** The fewest CPUs: two have only one pair, and nothing to compare it with. */
    private static final int FEWEST = 3;

    private static final int LEFT = 34;
    private static final int TOP = 20;
    private static final int WIDTH = 50;
    private static final int HEIGHT = 28;

    /** The number of shades, evenly spaced on a logarithmic scale. */
    private static final int SHADES = 8;

    /** The width of the picture in pixels, a little larger than it is drawn. */
    public int width() {
        return (LEFT + cpus.size() * WIDTH) * 5 / 4;
    }

    /** @param translate the sentence in the reader's language */
    static List<HeatMap> of(List<Cell> cells, UnaryOperator<String> translate) {
        Map<String, Map<Between, Double>> maps = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Matcher pair = PAIR.matcher(cell.params().getOrDefault(PARAMETER, ""));
            if (cell.ok() && cell.timed() && cell.typical() != null && pair.matches()) {
                maps.computeIfAbsent(cell.primitive() + " / " + cell.route(), unseen -> new LinkedHashMap<>())
                        .put(Between.of(pair.group(1), pair.group(2)), cell.typical());
            }
        }
        List<HeatMap> drawn = new ArrayList<>();
        maps.forEach((name, values) -> {
            Square square = new Square(values);
            if (square.cpus.size() >= FEWEST) {
                drawn.add(square.drawn(Text.sanitize(name, Style.PLAIN), translate));
            }
        });
        return drawn;
    }

    /** Two CPUs, the lower one first, since a round trip is the same both ways. */
    private record Between(int low, int high) {
        static Between of(String one, String other) {
            int first = Integer.parseInt(one);
            int second = Integer.parseInt(other);
            return new Between(Math.min(first, second), Math.max(first, second));
        }

        String words() {
            return low + "–" + high;
        }
    }

    private static final class Square {
        private final Map<Between, Double> values;
        private final List<Integer> cpus;
        private final NumberFormatter figures = new NumberFormatter(Style.PLAIN);

        Square(Map<Between, Double> values) {
            this.values = values;
            // The order of the pairs is that of the host's topology: neighbours stand together.
            Set<Integer> named = new LinkedHashSet<>();
            values.keySet().stream().filter(pair -> pair.low() == pair.high()).forEach(pair -> named.add(pair.low()));
            values.keySet().forEach(pair -> named.addAll(List.of(pair.low(), pair.high())));
            this.cpus = List.copyOf(named);
        }

        private double value(int row, int column) {
            Between pair =
                    new Between(Math.min(cpus.get(row), cpus.get(column)), Math.max(cpus.get(row), cpus.get(column)));
            return values.getOrDefault(pair, Double.NaN);
        }

        HeatMap drawn(String name, UnaryOperator<String> translate) {
            Map.Entry<Between, Double> least =
                    values.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
            Map.Entry<Between, Double> most =
                    values.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            String words = translate.apply(figures.time(least.getValue()) + " (CPUs "
                    + least.getKey().words() + ") … " + figures.time(most.getValue()) + " (CPUs "
                    + most.getKey().words() + ")");
            return new HeatMap(
                    name,
                    words,
                    picture(name + ": " + words, least.getValue(), most.getValue()),
                    cpus.stream().map(String::valueOf).toList(),
                    rows());
        }

        private List<List<String>> rows() {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < cpus.size(); row++) {
                List<String> own = new ArrayList<>();
                for (int column = 0; column < cpus.size(); column++) {
                    own.add(words(value(row, column)));
                }
                rows.add(own);
            }
            return rows;
        }

        private String words(double value) {
            return Double.isNaN(value) ? "" : figures.time(value);
        }

        private String picture(String label, double least, double most) {
            Svg svg = Svg.image(LEFT + cpus.size() * WIDTH, TOP + cpus.size() * HEIGHT, label);
            for (int row = 0; row < cpus.size(); row++) {
                double top = TOP + row * HEIGHT;
                svg.words("axis", LEFT / 2.0, top + HEIGHT / 2.0 + 4, String.valueOf(cpus.get(row)));
                svg.words("axis", LEFT + (row + 0.5) * WIDTH, TOP - 6.0, String.valueOf(cpus.get(row)));
                for (int column = 0; column < cpus.size(); column++) {
                    double value = value(row, column);
                    double left = LEFT + column * WIDTH;
                    svg.bar(
                            Double.isNaN(value) ? "unresolved" : "heat-" + shade(value, least, most),
                            left + 1,
                            top + 1,
                            WIDTH - 2.0,
                            HEIGHT - 2.0);
                    svg.words("heat", left + WIDTH / 2.0, top + HEIGHT / 2.0 + 4, words(value));
                }
            }
            return svg.done();
        }

        private static int shade(double value, double least, double most) {
            double share = most > least && least > 0 ? Math.log(value / least) / Math.log(most / least) : 0;
            return (int) Math.min(SHADES - 1, Math.max(0, share) * SHADES);
        }
    }
}
