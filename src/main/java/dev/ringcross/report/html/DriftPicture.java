package dev.ringcross.report.html;

import dev.ringcross.report.text.AaReadings;
import dev.ringcross.report.text.CanaryCourse;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * The course of the run: the canary's readings with slow stretches marked by shape and shade, and below them the A/A
 * arm: for each row the same thing measured twice, with its interval around 1.
 */
public final class DriftPicture {
    private static final int WIDTH = 1000;
    private static final int NAMES = 230;
    private static final int PANEL = 62;
    private static final int INSET = 14;

    private final CanaryCourse canary;
    private final AaReadings twins;
    private final UnaryOperator<String> words;
    private final Svg svg;

    private DriftPicture(CanaryCourse canary, AaReadings twins, UnaryOperator<String> words) {
        this.canary = canary;
        this.twins = twins;
        this.words = words;
        int panels = (canary.isEmpty() ? 0 : 3) + (twins.isEmpty() ? 0 : 1);
        this.svg = Svg.image(WIDTH, PANEL * panels + INSET, words.apply("drift"));
    }

    /** The picture; empty where the run has neither. */
    public static String of(CanaryCourse canary, AaReadings twins, UnaryOperator<String> words) {
        return canary.isEmpty() && twins.isEmpty() ? "" : new DriftPicture(canary, twins, words).drawn();
    }

    private String drawn() {
        int top = 0;
        if (!canary.isEmpty()) {
            slow();
            panel(words.apply("canary.throughput"), top, CanaryCourse.Point::throughputNs);
            panel(words.apply("canary.latency"), top + PANEL, CanaryCourse.Point::latencyNs);
            panel(words.apply("canary.queue"), top + 2 * PANEL, CanaryCourse.Point::runQueue);
            top += 3 * PANEL;
        }
        if (!twins.isEmpty()) {
            twins(top);
        }
        return svg.done();
    }

    private static double across(int index, int count) {
        return NAMES + (WIDTH - NAMES - 20.0) * (index + 0.5) / count;
    }

    private void slow() {
        List<CanaryCourse.Point> points = canary.points();
        double wide = (WIDTH - NAMES - 20.0) / points.size();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).slow()) {
                svg.bar("slow", across(i, points.size()) - wide / 2, 4, wide, 3.0 * PANEL - 8);
            }
        }
    }

    private void panel(String name, int top, ToDoubleFunction<CanaryCourse.Point> reading) {
        List<CanaryCourse.Point> points = canary.points();
        double high = points.stream()
                .mapToDouble(reading)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        frame(name, top, NumberFormatter.number(high), "0");
        SvgPath course = new SvgPath();
        for (int i = 0; i < points.size(); i++) {
            double value = reading.applyAsDouble(points.get(i));
            if (Double.isFinite(value)) {
                long x = Math.round(across(i, points.size()));
                long y = Math.round(down(value / Math.max(high, Double.MIN_VALUE), top));
                course.toward(x, y);
            }
        }
        if (!course.isEmpty()) {
            svg.path("run", course);
        }
    }

    /**
     * The ratios of cells measured twice, on a logarithmic axis; one whose interval does not contain 1 is larger and
     * has another colour.
     */
    private void twins(int top) {
        double most = twins.farthest();
        frame(
                words.apply("aa"),
                top,
                NumberFormatter.number(Math.exp(most)) + " ×",
                NumberFormatter.number(Math.exp(-most)) + " ×");
        svg.line("mark", NAMES, down(0.5, top), WIDTH - 20.0, down(0.5, top));
        int count = twins.readings().size();
        for (int i = 0; i < count; i++) {
            AaReadings.Reading reading = twins.readings().get(i);
            double x = across(i, count);
            svg.line(
                    reading.holds() ? "whisker" : "mark",
                    x,
                    down(place(reading.ci95().high(), most), top),
                    x,
                    down(place(reading.ci95().low(), most), top));
            svg.dot(
                    reading.holds() ? "route-c" : "route-panama",
                    x,
                    down(place(reading.ratio(), most), top),
                    reading.holds() ? 2.5 : 5,
                    Text.sanitize(reading.name(), Style.PLAIN));
        }
    }

    private static double place(double ratio, double most) {
        return 0.5 + Math.log(Math.max(ratio, Double.MIN_NORMAL)) / most / 2;
    }

    private void frame(String name, int top, String high, String low) {
        svg.words("name", 0, top + PANEL / 2.0 + 4, name);
        svg.words("bound", NAMES - 6.0, top + INSET + 4.0, high);
        svg.words("bound", NAMES - 6.0, top + PANEL - 2.0, low);
        svg.line("decade", NAMES, top + PANEL - 6.0, WIDTH - 20.0, top + PANEL - 6.0);
    }

    /** @param share the height as a share of the panel's, 0 at its foot */
    private static double down(double share, int top) {
        return top + PANEL - 6 - (PANEL - 6 - INSET) * share;
    }
}
