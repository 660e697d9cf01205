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

    private final StringBuilder parts = new StringBuilder();

    /** A band behind the rest. */
    RatioStrip band(double from, double to) {
        long left = at(from);
        return path(
                "band",
                "M" + left + " 0h" + Math.max(1, at(to) - left) + "v" + HEIGHT + "h-" + Math.max(1, at(to) - left)
                        + "z");
    }

    RatioStrip line(double from, double to) {
        return path("reach", "M" + at(from) + " " + MIDDLE + "H" + at(to));
    }

    /** A tick for each ratio, but only one at each place. */
    RatioStrip ticks(List<Double> ratios) {
        StringBuilder ticks = new StringBuilder();
        ratios.stream()
                .map(RatioStrip::at)
                .distinct()
                .sorted()
                .forEach(x -> ticks.append('M').append(x).append(" 3v12"));
        return path("tick", ticks.toString());
    }

    /** A mark that points up. */
    RatioStrip dearer(double ratio) {
        return path("dearer", "M" + at(ratio) + " 3l5 11h-10z");
    }

    /** A mark that points down. */
    RatioStrip cheaper(double ratio) {
        return path("cheaper", "M" + at(ratio) + " 15l5-11h-10z");
    }

    RatioStrip alike(double ratio) {
        return path("alike", "M" + (at(ratio) - 4) + " 5h8v8h-8z");
    }

    /** A ring, for a change that is not resolved. */
    RatioStrip open(double ratio) {
        return path("open", "M" + (at(ratio) - 4) + " " + MIDDLE + "a4 4 0 1 0 8 0a4 4 0 1 0-8 0z");
    }

    String done() {
        return "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" aria-hidden=\"true\">" + parts + "</svg>";
    }

    private RatioStrip path(String kind, String path) {
        parts.append("<path class=\"")
                .append(kind)
                .append("\" d=\"")
                .append(path)
                .append("\"/>");
        return this;
    }

    private static long at(double ratio) {
        return Math.round(AXIS.at(ratio));
    }
}
