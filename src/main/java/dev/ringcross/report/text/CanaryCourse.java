package dev.ringcross.report.text;

import dev.ringcross.result.CanaryVisit;
import dev.ringcross.stats.CanaryState;
import dev.ringcross.stats.TurnSamples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The canary's readings over a run, condensed to as many points as a picture can show.
 *
 * @param points the points in the order of the run
 */
public record CanaryCourse(List<Point> points) {
    private static final int MOST = 300;

    /** The medians of some visits in a row, NaN where nothing was read; slow when most of their turns were. */
    public record Point(double throughputNs, double latencyNs, double runQueue, boolean slow) {}

    public static CanaryCourse of(List<CanaryVisit> visits) {
        CanaryState state = CanaryState.of(visits.stream()
                .flatMapToDouble(visit -> Arrays.stream(readings(visit)))
                .toArray());
        int count = Math.min(MOST, visits.size());
        List<Point> points = new ArrayList<>();
        for (int point = 0; point < count; point++) {
            int from = point * visits.size() / count;
            int to = (point + 1) * visits.size() / count;
            points.add(point(visits.subList(from, to), state));
        }
        return new CanaryCourse(points);
    }

    private static Point point(List<CanaryVisit> visits, CanaryState state) {
        double throughput = median(visits, visit -> median(readings(visit)));
        return new Point(
                throughput,
                median(visits, visit -> orNaN(visit.latencyNs())),
                median(visits, CanaryVisit::runQueue),
                state.isSlow(throughput, throughput));
    }

    static double[] readings(CanaryVisit visit) {
        return visit.throughputNs().stream().mapToDouble(CanaryCourse::orNaN).toArray();
    }

    public static double median(List<CanaryVisit> visits, ToDoubleFunction<CanaryVisit> figure) {
        return median(visits.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] values) {
        double[] medians = new TurnSamples(new double[][] {values}).medians();
        return medians[0];
    }

    public static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }
}
