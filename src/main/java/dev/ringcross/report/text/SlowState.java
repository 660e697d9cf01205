package dev.ringcross.report.text;

import dev.ringcross.result.CanaryVisit;
import dev.ringcross.stats.CanaryState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often the host was slow or busy during a run, as the canary and /proc/stat saw it.
 *
 * @param slowShare the share of turns during which the host was slow, 0 … 1; NaN where no turn has a reading of the
 *     canary before and after it
 * @param slowRatio the canary's median during slow turns over its quiet value; NaN without slow turns
 * @param busyShare the share of visits before which more tasks were runnable than the host has CPUs; NaN where the
 *     tasks or the CPUs are not known
 * @param quietNs the canary's quiet value, nanoseconds a step; NaN where no canary was read
 */
public record SlowState(double slowShare, double slowRatio, double busyShare, double quietNs) {

    /** @param cpus the number of CPUs of the host; 0 where that is not known */
    public static SlowState of(List<CanaryVisit> visits, int cpus) {
        CanaryState state = CanaryState.of(visits.stream()
                .flatMap(visit -> visit.throughputNs().stream())
                .mapToDouble(SlowState::orNaN)
                .toArray());
        List<Double> slow = new ArrayList<>();
        int turns = 0;
        int counted = 0;
        int busy = 0;
        for (CanaryVisit visit : visits) {
            counted += cpus > 0 && visit.runQueue() >= 0 ? 1 : 0;
            busy += cpus > 0 && visit.runQueue() > cpus ? 1 : 0;
            for (int turn = 0; turn < visit.turns(); turn++) {
                double before = orNaN(visit.throughputNs().get(turn));
                double after = orNaN(visit.throughputNs().get(turn + 1));
                turns += Double.isNaN(before + after) ? 0 : 1;
                if (state.isSlow(before, after)) {
                    slow.add((before + after) / 2);
                }
            }
        }
        double[] sorted =
                slow.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new SlowState(
                turns == 0 ? Double.NaN : slow.size() / (double) turns,
                sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2] / state.quiet(),
                counted == 0 ? Double.NaN : busy / (double) counted,
                state.quiet());
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    /** The sentences about the host's state; empty where the host was quiet. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (slowShare > 0) {
            words.add("The host was slow during " + NumberFormatter.percent(slowShare) + " of the turns (canary "
                    + NumberFormatter.number(slowRatio)
                    + " × its quiet value). All are kept: \"typical\" mixes both speeds, "
                    + "\"quiet\" takes the quiet turns, \"excess\" compares within these.");
        }
        if (busyShare > 0) {
            words.add("Before " + NumberFormatter.percent(busyShare)
                    + " of the visits more tasks were runnable than the host has CPUs.");
        }
        return words;
    }
}
