package dev.ringcross.report.html;

import dev.ringcross.report.html.CurveData.Curve;
import dev.ringcross.report.html.CurveData.Line;
import dev.ringcross.report.html.CurveData.Mark;
import dev.ringcross.report.html.CurveData.Point;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A curve: a line for each route and its parameters with its 95 % interval as a band, the host's caches as vertical
 * lines. Both axes are logarithmic.
 */
final class CurvePicture {
    static final int WIDTH = 400;

    private static final int LEFT = 62;
    private static final int RIGHT = 8;
    private static final int HEAD = 9;
    private static final int PLOT = 190;
    private static final int FOOT = 36;

    /** The distance of the outermost points from the ends of the axis, so that their shapes stand free. */
    private static final int INSET = 14;

    /** The height of a line of words, and the width of a letter where a font is wide and bold. */
    private static final int LINE = 14;

    private static final double LETTER = 8;

    /** The least distance of two amounts: 1, 2 and 5 of a decade stand so far apart where there are up to three of it. */
    private static final int TICK = 20;

    /** The reach of a point for the pointer. */
    private static final int REACH = 7;

    private static final int LONGEST_NAME = 44;

    /** The number of dash patterns in the style sheet, a solid line among them. */
    private static final int DASHES = 5;

    private final Curve curve;
    private final int top;
    private final int bottom;
    private final List<Integer> heights;
    private final ParameterAxis across;
    private final AmountAxis up;
    private final Svg svg;

    private CurvePicture(Curve curve) {
        this.curve = curve;
        this.across = new ParameterAxis(
                curve.parameter(), curve.places(), LEFT + (double) INSET, WIDTH - LEFT - RIGHT - 2.0 * INSET);
        this.heights = heights();
        int linesOfNames =
                1 + heights.stream().mapToInt(Integer::intValue).max().orElse(-1);
        this.top = HEAD + LINE * linesOfNames;
        this.bottom = top + PLOT;
        this.up = AmountAxis.about(
                curve.timed(),
                curve.lines().stream()
                        .flatMap(line -> line.points().stream())
                        .flatMapToDouble(point -> DoubleStream.of(point.typical(), point.low(), point.high())),
                bottom,
                PLOT);
        this.svg = Svg.image(WIDTH, bottom + FOOT, curve.name());
    }

    /** The picture with its legend and its table. */
    static Page.Curve of(Curve curve) {
        return new Page.Curve(
                Text.sanitize(curve.group(), Style.PLAIN),
                curve.name(),
                new CurvePicture(curve).drawn(),
                legend(curve),
                CurveTable.of(curve));
    }

    /** The routes by colour and shape, then the other parameters by dashes: fewer than the lines, which are of both. */
    private static List<Page.Route> legend(Curve curve) {
        Stream<Page.Route> routes = curve.lines().stream()
                .map(line -> new Page.Route(Text.sanitize(line.route(), Style.PLAIN), line.routeClass()));
        Stream<Page.Route> others = curve.others().stream()
                .filter(words -> !words.isEmpty())
                .map(words -> new Page.Route(Text.sanitize(words, Style.PLAIN), "others" + dashes(curve, words)));
        return Stream.concat(routes, others).distinct().toList();
    }

    private static String dashes(Curve curve, String others) {
        int dashes = curve.others().indexOf(others) % DASHES;
        return dashes == 0 ? "" : " dash-" + dashes;
    }

    private String drawn() {
        amounts();
        parameters();
        for (int i = 0; i < curve.marks().size(); i++) {
            cache(curve.marks().get(i), heights.get(i));
        }
        // The lines stand above all bands, and what the pointer meets above all lines.
        curve.lines().forEach(line -> svg.path("band " + line.routeClass(), band(line)));
        curve.lines()
                .forEach(line -> svg.path("course " + line.routeClass() + dashes(curve, line.others()), course(line)));
        curve.lines().forEach(line -> line.points().forEach(point -> hint(line, point)));
        return svg.done();
    }

    private void amounts() {
        for (double tick : up.ticks(TICK)) {
            svg.line("decade", LEFT, up.at(tick), WIDTH - RIGHT, up.at(tick));
            svg.words("bound", LEFT - 5.0, up.at(tick) + 4, up.label(tick));
        }
    }

    private void parameters() {
        for (double value : across.labelled(LETTER)) {
            svg.line("decade", across.at(value), top, across.at(value), bottom);
            svg.words("axis", middle(value, across.label(value)), bottom + 15.0, across.label(value));
        }
        svg.line("base", LEFT, bottom, WIDTH - RIGHT, bottom);
        if (across.hasZero()) {
            svg.path("break", axisBreak(across.gap()));
        }
        String name = Text.cut(Text.sanitize(curve.parameter(), Style.PLAIN), LONGEST_NAME, Style.PLAIN);
        svg.words("axis", (LEFT + WIDTH - RIGHT) / 2.0, bottom + FOOT - 5.0, name);
    }

    /** Two strokes across the axis where it is not to scale. */
    private SvgPath axisBreak(double x) {
        return new SvgPath()
                .moveTo(x - 5, bottom + 5.0)
                .lineBy(5, -10)
                .moveTo(x, bottom + 5.0)
                .lineBy(5, -10);
    }

    private void cache(Mark mark, int height) {
        double x = across.at(mark.x());
        double y = LINE * (height + 1) - 2.0;
        svg.line("cache", x, y + 3, x, bottom);
        svg.words("mark", middle(mark.x(), mark.name()), y, mark.name());
    }

    /** The middle of words about a value, which stay within the picture. */
    private double middle(double value, String words) {
        double half = LETTER * Text.width(words) / 2;
        return Math.max(half, Math.min(WIDTH - half, across.at(value)));
    }

    /** Places the names of marks below each other where they would overlap. */
    private List<Integer> heights() {
        List<Integer> chosen = new ArrayList<>();
        for (Mark mark : curve.marks()) {
            int height = 0;
            while (covered(mark, height, chosen)) {
                height++;
            }
            chosen.add(height);
        }
        return chosen;
    }

    private boolean covered(Mark mark, int height, List<Integer> chosen) {
        for (int i = 0; i < chosen.size(); i++) {
            Mark other = curve.marks().get(i);
            double room = LETTER * (Text.width(mark.name()) + Text.width(other.name()) + 2) / 2;
            if (chosen.get(i) == height
                    && Math.abs(middle(mark.x(), mark.name()) - middle(other.x(), other.name())) < room) {
                return true;
            }
        }
        return false;
    }

    private SvgPath course(Line line) {
        SvgPath course = new SvgPath();
        line.points().forEach(point -> course.toward(across.at(point.x()), up.at(point.typical())));
        return course;
    }

    /** The band runs along the upper bounds, and back along the lower ones. */
    private SvgPath band(Line line) {
        SvgPath band = new SvgPath();
        line.points().forEach(point -> band.toward(across.at(point.x()), up.at(point.high())));
        line.points().stream()
                .sorted(Comparator.comparingDouble(Point::x).reversed())
                .forEach(point -> band.toward(across.at(point.x()), up.at(point.low())));
        return band.close();
    }

    private void hint(Line line, Point point) {
        String words = line.name() + ", " + across.label(point.x()) + ": " + CurveTable.words(curve.timed(), point);
        svg.dot("point " + line.routeClass(), across.at(point.x()), up.at(point.typical()), REACH, words);
    }
}
