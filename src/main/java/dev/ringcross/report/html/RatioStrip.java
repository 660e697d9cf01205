package dev.ringcross.report.html;

import java.util.List;

/**
 * A row's ratios on an axis from ¼ to 4, 1 in the middle: a small picture (SVG) beside the same numbers in words. There
 * may be ten thousand of them on a page, so each part is one short path.
 */
final class RatioStrip {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 18;
    private static final int MIDDLE = HEIGHT / 2;
    private static final int MARGIN = 6;

    /** The end of the axis; values beyond are drawn at its edge. */
    static final double FARTHEST = 4;

    private static final LogAxis AXIS = new LogAxis(1 / FARTHEST, FARTHEST, MARGIN, WIDTH - 2.0 * MARGIN);

    private final Svg svg = Svg.decoration(WIDTH, HEIGHT);

    /** A band behind the rest. */
    RatioStrip band(double from, double to) {
        long left = at(from);
        long width = Math.max(1, at(to) - left);
        return path(
                "band",
                new SvgPath()
                        .moveTo(left, 0)
                        .horizontalBy(width)
                        .verticalBy(HEIGHT)
                        .horizontalBy(-width)
                        .close());
    }

    RatioStrip line(double from, double to) {
        return path("reach", new SvgPath().moveTo(at(from), MIDDLE).horizontalTo(at(to)));
    }

    /** A tick for each ratio, but only one at each place. */
    RatioStrip ticks(List<Double> ratios) {
        SvgPath ticks = new SvgPath();
        ratios.stream()
                .map(RatioStrip::at)
                .distinct()
                .sorted()
                .forEach(x -> ticks.moveTo(x, 3).verticalBy(12));
        return path("tick", ticks);
    }

    /** A mark that points up. */
    RatioStrip dearer(double ratio) {
        return path(
                "dearer",
                new SvgPath()
                        .moveTo(at(ratio), 3)
                        .lineBy(5, 11)
                        .horizontalBy(-10)
                        .close());
    }

    /** A mark that points down. */
    RatioStrip cheaper(double ratio) {
        return path(
                "cheaper",
                new SvgPath()
                        .moveTo(at(ratio), 15)
                        .lineBy(5, -11)
                        .horizontalBy(-10)
                        .close());
    }

    RatioStrip alike(double ratio) {
        return path(
                "alike",
                new SvgPath()
                        .moveTo(at(ratio) - 4, 5)
                        .horizontalBy(8)
                        .verticalBy(8)
                        .horizontalBy(-8)
                        .close());
    }

    /** A ring, for a change that is not resolved. */
    RatioStrip open(double ratio) {
        return path("open", new SvgPath().moveTo(at(ratio) - 4, MIDDLE).circle(4));
    }

    String done() {
        return svg.done();
    }

    private RatioStrip path(String kind, SvgPath course) {
        svg.path(kind, course);
        return this;
    }

    private static long at(double ratio) {
        return Math.round(AXIS.at(ratio));
    }
}
