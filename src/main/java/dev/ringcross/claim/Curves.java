package dev.ringcross.claim;

import dev.ringcross.result.Curve;
import dev.ringcross.result.Interval;
import dev.ringcross.stats.Range;
import java.util.ArrayList;
import java.util.List;

/** Makes curves of contrasts along a parameter. */
public final class Curves {
    private Curves() {}

    /**
     * One contrast for each value of the parameter, ascending.
     *
     * @param effect the name of the ratio, such as {@code processes / threads}
     */
    public static Curve of(String parameter, String effect, List<Double> values, List<Contrast> contrasts) {
        if (values.size() != contrasts.size()) {
            throw new IllegalArgumentException(values.size() + " values of " + contrasts.size() + " contrasts");
        }
        List<Curve.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Contrast contrast = contrasts.get(i);
            Range ci95 = contrast.ci95();
            points.add(new Curve.Point(
                    values.get(i), contrast.ratio(), ci95 == null ? null : new Interval(ci95.low(), ci95.high())));
        }
        Curve none = new Curve(parameter, effect, points, null, null);
        return BreakEven.added(none, contrasts.stream().map(Contrast::way).toList());
    }

    /** The same, with values from the names of the numerators: {@code tasks=8}, {@code cacheShare=1/8}. */
    public static Curve along(String parameter, String effect, List<Contrast> contrasts) {
        List<Double> values =
                contrasts.stream().map(contrast -> at(parameter, contrast)).toList();
        return of(parameter, effect, values, contrasts);
    }

    /** The same, with values from the names of the denominators: {@code depth=8}. */
    public static Curve alongCheap(String parameter, String effect, List<Contrast> contrasts) {
        List<Double> values = contrasts.stream()
                .map(contrast -> at(parameter, contrast.cheap()))
                .toList();
        return of(parameter, effect, values, contrasts);
    }

    /** The value of the parameter of a contrast. */
    public static double at(String parameter, Contrast contrast) {
        return at(parameter, contrast.dear());
    }

    private static double at(String parameter, String cell) {
        for (String word : cell.split(" ")) {
            if (word.startsWith(parameter + "=")) {
                String[] parts = word.substring(parameter.length() + 1).split("/");
                double number = Double.parseDouble(parts[0]);
                return parts.length == 1 ? number : number / Double.parseDouble(parts[1]);
            }
        }
        throw new IllegalArgumentException("no " + parameter + " in " + cell);
    }
}
