package dev.ringcross.claim;

import dev.ringcross.claim.Contrast.Way;
import dev.ringcross.result.Curve;
import dev.ringcross.result.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The point where a curve crosses 1: the interval of its x, and the crossing of a straight line through the logarithms.
 *
 * @param from the last point that is resolved on one side of 1; the first of the curve where none is
 * @param to the first point that is resolved on the other side; the last of the curve where none is
 */
record BreakEven(int from, int to) {
    /** The curve with its crossing, where it has one. */
    static Curve added(Curve curve, List<Way> ways) {
        BreakEven about = about(ways);
        Double place = about == null ? null : place(curve.points().subList(about.from, about.to + 1));
        if (about == null || place == null) {
            return curve;
        }
        return new Curve(
                curve.parameter(),
                curve.effect(),
                curve.points(),
                place,
                new Interval(
                        curve.points().get(about.from).x(),
                        curve.points().get(about.to).x()));
    }

    private static @Nullable BreakEven about(List<Way> ways) {
        List<Integer> sides = IntStream.range(0, ways.size())
                .filter(i -> ways.get(i) == Way.MORE || ways.get(i) == Way.LESS)
                .boxed()
                .toList();
        for (int i = 1; i < sides.size(); i++) {
            if (ways.get(sides.get(i)) != ways.get(sides.get(i - 1))) {
                return new BreakEven(sides.get(i - 1), sides.get(i));
            }
        }
        if (sides.isEmpty()) {
            return null;
        }
        // Resolved on one side only: it can cross before that or after it, towards what is about 1.
        int first = sides.get(0);
        int last = sides.get(sides.size() - 1);
        return first > 0 ? new BreakEven(0, first) : new BreakEven(last, ways.size() - 1);
    }

    /** The crossing between the two points around 1; null where all points lie on one side. */
    private static @Nullable Double place(List<Curve.Point> points) {
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
