package dev.ringcross.run.record;

import dev.ringcross.result.Drift;
import dev.ringcross.result.Interval;
import dev.ringcross.stats.DriftEstimate;
import dev.ringcross.stats.Percentile;
import dev.ringcross.stats.TurnSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changed over time: the ratio of the A/A arm from a JVM's first turns to its last, and the cells whose
 * samples rise or fall.
 */
final class DriftReading {
    /** The number of parts that the JVMs' lives are divided into. */
    private static final int PARTS = 10;

    private DriftReading() {}

    /** The drift of a run; null where the run has too few turns to show one. */
    static @Nullable Drift of(List<CellRecorder> heard, double widening) {
        List<CellRecorder> timed = heard.stream()
                .filter(one -> one.failure == null && one.isTimed())
                .toList();
        List<@Nullable DriftEstimate> family = new ArrayList<>();
        timed.forEach(one -> family.add(DriftEstimate.of(TurnSamples.of(one.samples()), widening)));
        if (family.stream().allMatch(one -> one == null)) {
            return null;
        }
        List<Boolean> moved = DriftEstimate.moved(family);
        List<Drift.Moved> cells = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            DriftEstimate one = family.get(i);
            if (one != null && moved.get(i)) {
                cells.add(moved(timed.get(i), one));
            }
        }
        return new Drift(strip(heard), cells);
    }

    private static Drift.Moved moved(CellRecorder one, DriftEstimate drift) {
        return new Drift.Moved(
                one.cell.primitive().id(),
                one.cell.route().id(),
                one.cell.params(),
                ResultAssembler.rounded(drift.ratio()),
                new Interval(
                        ResultAssembler.rounded(drift.ci95().low()),
                        ResultAssembler.rounded(drift.ci95().high())));
    }

    /** For each tenth of the JVMs' lives, the median ratio of the second arm to the first, over all twins and JVMs. */
    private static List<@Nullable Double> strip(List<CellRecorder> heard) {
        List<List<Double>> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(new ArrayList<>());
        }
        for (CellRecorder one : heard) {
            TurnSamples ratios =
                    TurnSamples.of(one.twins()).paired(TurnSamples.of(one.samples()), (twin, itself) -> twin / itself);
            for (double[] turns : ratios.byJvm()) {
                double[] medians = DriftEstimate.parts(turns, PARTS);
                for (int part = 0; part < medians.length; part++) {
                    if (Double.isFinite(medians[part])) {
                        parts.get(part * PARTS / medians.length).add(medians[part]);
                    }
                }
            }
        }
        List<@Nullable Double> strip = new ArrayList<>();
        parts.forEach(values -> strip.add(values.isEmpty() ? null : ResultAssembler.rounded(median(values))));
        return strip;
    }

    private static double median(List<Double> values) {
        return Percentile.medianOfSorted(
                DoubleStream.of(values.stream().mapToDouble(Double::doubleValue).toArray())
                        .sorted()
                        .toArray());
    }
}
