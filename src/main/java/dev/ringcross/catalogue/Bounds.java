package dev.ringcross.catalogue;

import java.util.Locale;

/** A declared number of events per operation, from low to high, both included. */
public record Bounds(double low, double high) {
    public static final Bounds NONE = new Bounds(0, 0);

    /** Parses {@code 2}, {@code 1/256} or {@code 1..3}. */
    static Bounds parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            double exact = number(text);
            return new Bounds(exact, exact);
        }
        return new Bounds(number(text.substring(0, dots)), number(text.substring(dots + 2)));
    }

    private static double number(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Double.parseDouble(text)
                : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }

    public Bounds plus(Bounds other) {
        return new Bounds(low + other.low, high + other.high);
    }

    @Override
    public String toString() {
        return low == high ? compact(low) : compact(low) + ".." + compact(high);
    }

    private static String compact(double value) {
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        double inverse = 1 / value;
        return Math.abs(inverse - Math.rint(inverse)) < 1e-9
                ? "1/" + (long) Math.rint(inverse)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
