package dev.ringcross.report.export;

import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes gauges in the OpenMetrics text format 1.0, one family after the other. Node exporter's textfile collector reads
 * the same lines: its older format takes the last line and the units for comments.
 */
final class MetricText {
    private final StringBuilder text = new StringBuilder();

    /** Begins a family. */
    void family(String name, String unit, String help) {
        text.append("# TYPE ").append(name).append(" gauge\n");
        if (!unit.isEmpty()) {
            text.append("# UNIT ").append(name).append(' ').append(unit).append('\n');
        }
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    }

    /** Adds a sample to the family that was begun last. */
    void sample(String name, Map<String, String> labels, double value) {
        sample(name, labels(labels), value);
    }

    /** @param labels as {@link #labels} gives them */
    void sample(String name, String labels, double value) {
        text.append(name)
                .append(labels.isEmpty() ? "" : "{" + labels + "}")
                .append(' ')
                .append(number(value))
                .append('\n');
    }

    /** A family of one sample; none where the value is not known, which is null or NaN. */
    void single(String name, String unit, String help, @Nullable Double value) {
        if (value != null && !value.isNaN()) {
            family(name, unit, help);
            sample(name, "", value);
        }
    }

    /** The text with the line that ends it. */
    String ended() {
        return text + "# EOF\n";
    }

    static String labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
                .collect(Collectors.joining(","));
    }

    private static String escaped(String value) {
        return Text.sanitize(value, Style.PLAIN).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** A number in the words of the format, which has its own for infinity. */
    private static String number(double value) {
        return Double.isInfinite(value) ? (value > 0 ? "+Inf" : "-Inf") : Double.toString(value);
    }
}
