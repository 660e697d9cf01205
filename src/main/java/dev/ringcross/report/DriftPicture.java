package dev.ringcross.report;

import dev.ringcross.result.CanaryReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * The run in its order: what the canary read between rounds, slow readings marked by shape and shade, and below it the A/A
 * arm, which is the same thing measured twice, about the band that the run calls noise.
 */
final class DriftPicture {
    private static final int WIDTH = 1000;
    private static final int NAMES = 230;
    private static final int PANEL = 62;
    private static final int INSET = 14;
    private static final List<String> SHAPES = List.of("route-c", "route-raw", "route-panama", "route-jna-direct");

    private final List<CanaryReading> canary;
    private final AaReadings twins;
    private final UnaryOperator<String> words;
    private final Svg svg;

    private DriftPicture(List<CanaryReading> canary, AaReadings twins, UnaryOperator<String> words) {
        this.canary = canary;
        this.twins = twins;
        this.words = words;
        int panels = (canary.isEmpty() ? 0 : 3) + (twins.isEmpty() ? 0 : 1);
        this.svg = new Svg(WIDTH, PANEL * panels + INSET, words.apply("drift"));
    }

    /** Empty where the run has neither. */
    static String of(List<CanaryReading> canary, AaReadings twins, UnaryOperator<String> words) {
        return canary.isEmpty() && twins.isEmpty() ? "" : new DriftPicture(canary, twins, words).drawn();
    }

    /** Each cell of the A/A arm with the shape that it is drawn by. */
    static List<Page.Route> legend(AaReadings twins) {
        List<Page.Route> legend = new ArrayList<>();
        for (String name : twins.names()) {
            legend.add(new Page.Route(Text.inert(name, Style.PLAIN), SHAPES.get(legend.size() % SHAPES.size())));
        }
        return legend;
    }

    private String drawn() {
        int top = 0;
        if (!canary.isEmpty()) {
            slow();
            panel(words.apply("canary.throughput"), top, CanaryReading::throughputNs);
            panel(words.apply("canary.latency"), top + PANEL, CanaryReading::latencyNs);
            panel(words.apply("canary.queue"), top + 2 * PANEL, CanaryReading::runQueue);
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
        double wide = (WIDTH - NAMES - 20.0) / canary.size();
        for (int i = 0; i < canary.size(); i++) {
            if (canary.get(i).slow()) {
                svg.bar("slow", across(i, canary.size()) - wide / 2, 4, wide, 3.0 * PANEL - 8);
            }
        }
    }

    private void panel(String name, int top, ToDoubleFunction<CanaryReading> reading) {
        double high = canary.stream().mapToDouble(reading).max().orElse(1);
        frame(name, top, Figures.number(high), "0");
        List<String> course = new ArrayList<>();
        for (int i = 0; i < canary.size(); i++) {
            double y = down(reading.applyAsDouble(canary.get(i)) / Math.max(high, Double.MIN_VALUE), top);
            course.add((i == 0 ? "M" : "L") + Math.round(across(i, canary.size())) + " " + Math.round(y));
        }
        svg.path("run", String.join("", course));
        for (int i = 0; i < canary.size(); i++) {
            String spot = course.get(i).substring(1);
            svg.path(canary.get(i).slow() ? "spot route-panama" : "spot route-c", "M" + spot + "L" + spot + "L" + spot);
        }
    }

    /** Log ratios of the same cell measured twice, each cell with a shape of its own. */
    private void twins(int top) {
        double most = twins.farthest();
        frame(words.apply("aa"), top, Figures.number(Math.exp(most)) + " ×", Figures.number(Math.exp(-most)) + " ×");
        double noise = Math.min(most, Math.log1p(twins.noise()));
        svg.bar(
                "noise",
                NAMES,
                down(0.5 + noise / most / 2, top),
                WIDTH - NAMES - 20.0,
                down(0.5 - noise / most / 2, top) - down(0.5 + noise / most / 2, top));
        svg.line("mark", NAMES, down(0.5, top), WIDTH - 20.0, down(0.5, top));
        for (AaReadings.Reading reading : twins.readings()) {
            String spot = Math.round(across(reading.place(), twins.places())) + " "
                    + Math.round(down(0.5 + Math.log(reading.ratio()) / most / 2, top));
            svg.path("spot " + SHAPES.get(reading.twin() % SHAPES.size()), "M" + spot + "L" + spot + "L" + spot);
        }
    }

    private void frame(String name, int top, String high, String low) {
        svg.words("name", 0, top + PANEL / 2.0 + 4, name);
        svg.words("bound", NAMES - 6.0, top + INSET + 4.0, high);
        svg.words("bound", NAMES - 6.0, top + PANEL - 2.0, low);
        svg.line("decade", NAMES, top + PANEL - 6.0, WIDTH - 20.0, top + PANEL - 6.0);
    }

    /** @param share of the panel's height, 0 at its foot */
    private static double down(double share, int top) {
        return top + PANEL - 6 - (PANEL - 6 - INSET) * share;
    }
}
