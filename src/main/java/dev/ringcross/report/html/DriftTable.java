package dev.ringcross.report.html;

import dev.ringcross.report.text.AaReadings;
import dev.ringcross.report.text.CanaryCourse;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.SlowState;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The numbers below the picture of the run's course. */
public final class DriftTable {
    private DriftTable() {}

    public static List<Page.Table> of(Result result, AaReadings twins, UnaryOperator<String> words) {
        List<Page.Table> tables = new ArrayList<>();
        if (!result.canary().isEmpty()) {
            tables.add(canary(result, words));
        }
        if (!twins.isEmpty()) {
            tables.add(twins(twins, words));
        }
        Drift drift = result.drift();
        if (drift != null && !drift.moved().isEmpty()) {
            tables.add(moved(drift, words));
        }
        return tables;
    }

    /** One line for each JVM, since thousands of visits would be unreadable. */
    private static Page.Table canary(Result result, UnaryOperator<String> words) {
        Map<Integer, List<CanaryVisit>> byJvm = result.canary().stream()
                .collect(Collectors.groupingBy(CanaryVisit::jvm, TreeMap::new, Collectors.toList()));
        int cpus = result.host().cpu().logical();
        List<Page.Line> lines = new ArrayList<>();
        byJvm.forEach((jvm, visits) -> {
            SlowState state = SlowState.of(visits, cpus);
            lines.add(new Page.Line(
                    "",
                    String.valueOf(jvm + 1),
                    "",
                    List.of(
                            time(CanaryCourse.median(
                                    visits,
                                    visit -> CanaryCourse.orNaN(
                                            visit.throughputNs().get(0)))),
                            time(CanaryCourse.median(visits, visit -> CanaryCourse.orNaN(visit.latencyNs()))),
                            longestQueue(visits),
                            share(visits.stream()
                                    .map(CanaryVisit::stealRatio)
                                    .filter(Objects::nonNull)
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElse(Double.NaN)),
                            share(state.slowShare()))));
        });
        return new Page.Table(
                words.apply("canary"),
                List.of(
                        words.apply("jvm"),
                        words.apply("canary.throughput"),
                        words.apply("canary.latency"),
                        words.apply("canary.queue"),
                        words.apply("canary.steal"),
                        words.apply("slow")),
                List.of(new Page.Rows("", lines)));
    }

    /** The most tasks that any visit met; empty where none could be counted, which is told by -1. */
    private static String longestQueue(List<CanaryVisit> visits) {
        int most = visits.stream().mapToInt(CanaryVisit::runQueue).max().orElse(-1);
        return most < 0 ? "" : String.valueOf(most);
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "" : NumberFormatter.percent(share);
    }

    private static String time(double nanos) {
        return Double.isNaN(nanos) ? "" : NumberFormatter.number(nanos) + " ns";
    }

    private static Page.Table twins(AaReadings twins, UnaryOperator<String> words) {
        List<Page.Line> lines = twins.readings().stream()
                .map(reading -> new Page.Line(
                        reading.holds() ? "" : "differ",
                        Text.sanitize(reading.name(), Style.PLAIN),
                        "",
                        List.of(NumberFormatter.number(reading.ratio()) + " × ["
                                + NumberFormatter.number(reading.ci95().low()) + ", "
                                + NumberFormatter.number(reading.ci95().high()) + "]")))
                .toList();
        return new Page.Table(
                words.apply("aa"),
                List.of(words.apply("cell"), words.apply("aa.ratio")),
                List.of(new Page.Rows("", lines)));
    }

    private static Page.Table moved(Drift drift, UnaryOperator<String> words) {
        List<Page.Line> lines = drift.moved().stream()
                .map(one -> new Page.Line(
                        "",
                        Text.sanitize(one.name(), Style.PLAIN),
                        "",
                        List.of(NumberFormatter.number(one.ratio()) + " × ["
                                + NumberFormatter.number(one.ci95().low()) + ", "
                                + NumberFormatter.number(one.ci95().high()) + "]")))
                .toList();
        return new Page.Table(
                words.apply("moved"),
                List.of(words.apply("cell"), words.apply("moved.ratio")),
                List.of(new Page.Rows("", lines)));
    }
}
