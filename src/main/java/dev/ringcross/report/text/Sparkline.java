package dev.ringcross.report.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of numbers as a row of marks, low to high, with the least and the greatest beside it. */
final class Sparkline {
    private static final String UNICODE = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_.-=+*%#";
    private static final char MISSING = '?';
    private static final int MOST = 60;

    private Sparkline() {}

    /** {@code ▁▄█▅ (0.99 to 1.02)}; of many parts every second or third is shown. It needs at least one number. */
    static String of(List<@Nullable Double> values, Style style) {
        double low = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
        double high = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        int step = values.size() / MOST + 1;
        String marks = style.pick(UNICODE, ASCII);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i += step) {
            Double value = values.get(i);
            line.append(value == null ? MISSING : marks.charAt(level(value, low, high, marks.length())));
        }
        return line + " (" + NumberFormatter.number(low) + " to " + NumberFormatter.number(high) + ")";
    }

    private static int level(double value, double low, double high, int levels) {
        return high == low ? levels / 2 : (int) Math.min(levels - 1, levels * (value - low) / (high - low));
    }
}
