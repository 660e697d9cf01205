package dev.ringcross.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dependence of an effect on a parameter.
 *
 * @param parameter the name of x, such as {@code tasks}
 * @param effect the name of y, such as {@code processes / threads}
 * @param crossing the x at which y crosses 1, interpolated by logarithms; null where it does not
 * @param crossingCi95 between the nearest points whose intervals lie wholly on either side of 1
 */
public record Curve(
        String parameter,
        String effect,
        List<Point> points,
        @Nullable Double crossing,
        @Nullable Interval crossingCi95) {

    /** @param ci95 null where there is none */
    public record Point(double x, double y, @Nullable Interval ci95) {}
}
