package dev.ringcross.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The canary's readings of a run, turn by turn, as the samples of its cells are: by group, JVM and turn. */
public final class CanaryTurns {
    private final Map<String, List<CanaryVisit>> byGroup;

    public CanaryTurns(List<CanaryVisit> visits) {
        byGroup = visits.stream().collect(Collectors.groupingBy(CanaryVisit::turnGroup));
    }

    /** The reading before each turn; NaN where there was none. */
    public double[][] before(@Nullable String turnGroup, int jvms) {
        return readings(turnGroup, jvms, visit -> visit.throughputNs().subList(0, visit.turns()));
    }

    /** The reading after each turn; NaN where there was none. */
    public double[][] after(@Nullable String turnGroup, int jvms) {
        return readings(turnGroup, jvms, visit -> visit.throughputNs().subList(1, visit.turns() + 1));
    }

    private double[][] readings(
            @Nullable String turnGroup, int jvms, Function<CanaryVisit, List<@Nullable Double>> which) {
        double[][] readings = new double[jvms][];
        List<CanaryVisit> visits = turnGroup == null ? List.of() : byGroup.getOrDefault(turnGroup, List.of());
        for (int jvm = 0; jvm < jvms; jvm++) {
            List<@Nullable Double> own = new ArrayList<>();
            for (CanaryVisit visit : visits) {
                if (visit.jvm() == jvm) {
                    own.addAll(which.apply(visit));
                }
            }
            readings[jvm] = own.stream()
                    .mapToDouble(value -> value == null ? Double.NaN : value)
                    .toArray();
        }
        return readings;
    }
}
