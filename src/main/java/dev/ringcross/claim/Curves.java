package dev.ringcross.claim;

import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.result.Curve;
import dev.ringcross.result.Interval;
import dev.ringcross.stats.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contrasts along a parameter, and where they cross 1. */
public final class Curves {
    private Curves() {}

    /**
     * One contrast for each value of the parameter, ascending.
     *
     * @param effect what the ratio is, such as {@code processes / threads}
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
        int before = lastOfFirstWay(contrasts);
        int after = firstOfOtherWay(contrasts, before);
        return new Curve(
                parameter,
                effect,
                points,
                after < 0 ? null : crossing(points.subList(before, after + 1)),
                after < 0 ? null : new Interval(values.get(before), values.get(after)));
    }

    /** The same, the values read from the names of the cells above: {@code tasks=8}, {@code cacheShare=1/8}. */
    public static Curve along(String parameter, String effect, List<Contrast> contrasts) {
        List<Double> values =
                contrasts.stream().map(contrast -> at(parameter, contrast)).toList();
        return of(parameter, effect, values, contrasts);
    }

    /** The same, the values read from the names of the cells below: {@code depth=8}. */
    public static Curve alongCheap(String parameter, String effect, List<Contrast> contrasts) {
        List<Double> values = contrasts.stream()
                .map(contrast -> at(parameter, contrast.cheap()))
                .toList();
        return of(parameter, effect, values, contrasts);
    }

    /** Where on such a curve a contrast stands. */
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

    /** The last point before anything but the first resolved way is seen; -1 where nothing is resolved. */
    private static int lastOfFirstWay(List<Contrast> contrasts) {
        int last = -1;
        for (int i = 0; i < contrasts.size(); i++) {
            Way way = contrasts.get(i).way();
            if (last >= 0 && contrasts.get(last).way() != way && isOneSided(way)) {
                return last;
            }
            if (isOneSided(way)) {
                last = i;
            }
        }
        return last;
    }

    private static int firstOfOtherWay(List<Contrast> contrasts, int before) {
        for (int i = before + 1; before >= 0 && i < contrasts.size(); i++) {
            if (isOneSided(contrasts.get(i).way())
                    && contrasts.get(i).way() != contrasts.get(before).way()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOneSided(Way way) {
        return way == Way.MORE || way == Way.LESS;
    }

    /** Between the two neighbours about 1, on a straight line through the logarithms. */
    private static @Nullable Double crossing(List<Curve.Point> points) {
        for (int i = 1; i < points.size(); i++) {
            double below = StrictMath.log(points.get(i - 1).y());
            double above = StrictMath.log(points.get(i).y());
            if (below * above <= 0 && below != above) {
                double from = StrictMath.log(points.get(i - 1).x());
                double to = StrictMath.log(points.get(i).x());
                return StrictMath.exp(from + (to - from) * below / (below - above));
            }
        }
        return null;
    }
}
