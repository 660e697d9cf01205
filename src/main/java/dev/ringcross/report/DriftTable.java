package dev.ringcross.report;

import dev.ringcross.result.CanaryReading;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The numbers under the drift strip. */
final class DriftTable {
    private DriftTable() {}

    static List<Page.Table> of(Result result, AaReadings twins, UnaryOperator<String> words) {
        List<Page.Table> tables = new ArrayList<>();
        if (!result.canary().isEmpty()) {
            tables.add(canary(result, words));
        }
        if (!twins.isEmpty()) {
            tables.add(twins(result, twins, words));
        }
        Drift drift = result.drift();
        if (drift != null && !drift.moved().isEmpty()) {
            tables.add(moved(drift, words));
        }
        return tables;
    }

    private static Page.Table canary(Result result, UnaryOperator<String> words) {
        List<Page.Line> lines = new ArrayList<>();
        for (CanaryReading reading : result.canary()) {
            lines.add(new Page.Line(
                    reading.slow() ? "differ" : "",
                    (reading.fork() + 1) + "." + (reading.round() + 1),
                    "",
                    List.of(
                            Figures.number(reading.throughputNs()) + " ns",
                            Figures.number(reading.latencyNs()) + " ns",
                            String.valueOf(reading.runQueue()),
                            Figures.percent(reading.stealRatio()),
                            reading.slow() ? "▲ " + words.apply("slow") : "")));
        }
        return new Page.Table(
                words.apply("canary"),
                List.of(
                        words.apply("fork.round"),
                        words.apply("canary.throughput"),
                        words.apply("canary.latency"),
                        words.apply("canary.queue"),
                        words.apply("canary.steal"),
                        words.apply("slow")),
                List.of(new Page.Rows("", lines)));
    }

    private static Page.Table twins(Result result, AaReadings twins, UnaryOperator<String> words) {
        int rounds = Math.max(1, result.run().rounds());
        List<Page.Line> lines = new ArrayList<>();
        for (int place = 0; place < twins.places(); place++) {
            String[] ratios = new String[twins.names().size()];
            Arrays.fill(ratios, "");
            for (AaReadings.Reading reading : twins.readings()) {
                if (reading.place() == place) {
                    ratios[reading.twin()] = Figures.number(reading.ratio()) + " ×";
                }
            }
            lines.add(new Page.Line("", (place / rounds + 1) + "." + (place % rounds + 1), "", List.of(ratios)));
        }
        List<String> head = new ArrayList<>(List.of(words.apply("fork.round")));
        twins.names().forEach(name -> head.add(Text.inert(name, Style.PLAIN)));
        return new Page.Table(words.apply("aa"), head, List.of(new Page.Rows("", lines)));
    }

    private static Page.Table moved(Drift drift, UnaryOperator<String> words) {
        List<Page.Line> lines = drift.moved().stream()
                .map(one -> new Page.Line(
                        "",
                        Text.inert(one.name(), Style.PLAIN),
                        "",
                        List.of(Figures.number(one.ratio()) + " × ["
                                + Figures.number(one.ci95().low()) + ", "
                                + Figures.number(one.ci95().high()) + "]")))
                .toList();
        return new Page.Table(
                words.apply("moved"),
                List.of(words.apply("cell"), words.apply("moved.ratio")),
                List.of(new Page.Rows("", lines)));
    }
}
