package dev.ringcross.report.html;

import dev.ringcross.report.terminal.ClaimReport;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The measured values of a parameter along a picture, on a logarithmic scale. Zero, which such a scale can't reach, has
 * a place of its own at the left end.
 */
final class ParameterAxis {
    /** The share of the width between zero and the scale. */
    private static final double GAP = 1.0 / 6;

    private static final double NANOS_PER_MICRO = 1000;
    private static final NumberFormatter FIGURES = new NumberFormatter(Style.PLAIN);

    private final String parameter;
    private final List<Double> values;
    private final double left;
    private final LogAxis scale;

    /** @param values ascending, two of them positive */
    ParameterAxis(String parameter, List<Double> values, double left, double width) {
        this.parameter = parameter;
        this.values = values;
        this.left = left;
        double gap = values.get(0) > 0 ? 0 : width * GAP;
        double lowest = values.stream().filter(value -> value > 0).findFirst().orElseThrow();
        this.scale = new LogAxis(lowest, values.get(values.size() - 1), left + gap, width - gap);
    }

    double at(double value) {
        return value > 0 ? scale.at(value) : left;
    }

    boolean hasZero() {
        return values.get(0) <= 0;
    }

    /** The middle of the gap between zero and the scale. */
    double gap() {
        return (left + scale.left()) / 2;
    }

    /** The measured values, from the left as many as have room for their labels. */
    List<Double> labelled(double letter) {
        List<Double> labelled = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            double half = letter * Text.width(label(value)) / 2;
            if (at(value) - half > end) {
                labelled.add(value);
                end = at(value) + half + letter;
            }
        }
        return labelled;
    }

    /** The value in the unit that the parameter's name says, where it is one of size or of time. */
    String label(double value) {
        double bytes = bytes(parameter);
        if (bytes > 0) {
            return FIGURES.mark(false, value * bytes);
        }
        return parameter.equals("micros")
                ? FIGURES.mark(true, value * NANOS_PER_MICRO)
                : ClaimReport.parameter(value).replaceFirst("(\\.\\d*?)0+$", "$1");
    }

    /** The bytes of one of a parameter's units; 0 where it is no size. */
    static double bytes(String parameter) {
        return switch (parameter) {
            case "bytes" -> 1;
            case "kibibytes" -> 1 << 10;
            case "mebibytes" -> 1 << 20;
            default -> 0;
        };
    }
}
