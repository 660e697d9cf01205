package dev.ringcross.report;

import dev.ringcross.result.CanaryReading;
import dev.ringcross.stats.Percentile;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rounds that the host ran slowly, as the canary saw them.
 *
 * @param share of all readings, 0 … 1
 * @param throughput the median of the slow readings over that of the others, of the loop bound by throughput
 * @param latency the same of the loop bound by latency
 */
record SlowState(double share, double throughput, double latency) {
    private static final double FLAT = 1.1;

    static SlowState of(List<CanaryReading> canary) {
        long slow = canary.stream().filter(CanaryReading::slow).count();
        return new SlowState(
                canary.isEmpty() ? 0 : slow / (double) canary.size(),
                ratio(canary, CanaryReading::throughputNs),
                ratio(canary, CanaryReading::latencyNs));
    }

    private static double ratio(List<CanaryReading> canary, ToDoubleFunction<CanaryReading> loop) {
        return median(canary, true, loop) / median(canary, false, loop);
    }

    private static double median(List<CanaryReading> canary, boolean slow, ToDoubleFunction<CanaryReading> loop) {
        double[] sorted = canary.stream()
                .filter(reading -> reading.slow() == slow)
                .mapToDouble(loop)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : Percentile.medianOfSorted(sorted);
    }

    String words() {
        if (Double.isNaN(throughput)) {
            return Figures.percent(share) + " of rounds ran in the slow state.";
        }
        String why = latency < FLAT
                ? "as when the physical core is shared"
                : "as when the clock falls or the CPU is taken away";
        return Figures.percent(share) + " of rounds ran in the slow state: throughput canary "
                + Figures.number(throughput)
                + " ×, latency canary " + Figures.number(latency) + " ×, " + why
                + ". None is dropped: a typical value mixes both states, an excess pairs rounds of one.";
    }
}
