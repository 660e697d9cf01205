package dev.ringcross.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The canary's readings of a run by group, JVM and turn, like the samples of the cells. */
public final class CanaryTurns {
    private final Map<String, List<CanaryVisit>> byGroup;

    public CanaryTurns(List<CanaryVisit> visits) {
        byGroup = visits.stream().collect(Collectors.groupingBy(CanaryVisit::turnGroup));
    }

    /** The reading before each turn of a cell's samples; NaN where there was none. */
    public double[][] before(@Nullable String turnGroup, List<? extends List<@Nullable Double>> samples) {
        return readings(turnGroup, samples, visit -> visit.throughputNs().subList(0, visit.turns()));
    }

    /** The reading after each turn of a cell's samples; NaN where there was none. */
    public double[][] after(@Nullable String turnGroup, List<? extends List<@Nullable Double>> samples) {
        return readings(turnGroup, samples, visit -> visit.throughputNs().subList(1, visit.turns() + 1));
    }

    private double[][] readings(
            @Nullable String turnGroup,
            List<? extends List<@Nullable Double>> samples,
            Function<CanaryVisit, List<@Nullable Double>> which) {
        double[][] readings = new double[samples.size()][];
        List<CanaryVisit> visits = turnGroup == null ? List.of() : byGroup.getOrDefault(turnGroup, List.of());
        for (int jvm = 0; jvm < readings.length; jvm++) {
            List<@Nullable Double> own = new ArrayList<>();
            for (CanaryVisit visit : visits) {
                if (visit.jvm() == jvm) {
                    own.addAll(which.apply(visit));
                }
            }
            // A file that was edited may have other turns than its canary.
            readings[jvm] = new double[samples.get(jvm).size()];
            for (int turn = 0; turn < readings[jvm].length; turn++) {
                Double reading = turn < own.size() ? own.get(turn) : null;
                readings[jvm][turn] = reading == null ? Double.NaN : reading;
            }
        }
        return readings;
    }
}
