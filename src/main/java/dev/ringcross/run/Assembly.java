package dev.ringcross.run;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.catalogue.Unit;
import dev.ringcross.result.CanaryReading;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.NoiseFloor;
import dev.ringcross.result.Tail;
import dev.ringcross.stats.AaArm;
import dev.ringcross.stats.Difference;
import dev.ringcross.stats.LatencyHistogram;
import dev.ringcross.stats.PairedExcess;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.SlowRounds;
import dev.ringcross.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** From what was heard to what is written: the cells with their statistics, the noise floor, the canary. */
public final class Assembly {
    static final String STOPPED = "the run was stopped before this cell's first round";
    static final String NOT_RESOLVED = "not resolved: ";

    private final List<Samples> heard;
    private final long seed;

    private Assembly(List<Samples> heard, long seed) {
        this.heard = heard;
        this.seed = seed;
    }

    /** What a measurement has come to. */
    public record Parts(
            List<Cell> cells,
            @Nullable NoiseFloor noiseFloor,
            @Nullable Drift drift,
            List<CanaryReading> canary) {}

    public static Parts of(Measurement measurement, long seed) {
        Assembly assembly = new Assembly(measurement.samples(), seed);
        NoiseFloor noiseFloor = assembly.noiseFloor();
        return new Parts(
                assembly.heard.stream().map(assembly::cell).toList(),
                noiseFloor,
                Drifting.of(assembly.heard, noiseFloor, seed),
                judged(measurement.canary()));
    }

    private Cell cell(Samples one) {
        CellSpec spec = one.cell;
        Summary summary = Summary.of(one.timed(), seed);
        boolean difference = spec.primitive().measures().difference();
        Failure failure = one.failure == null && difference ? unresolved(summary) : one.failure;
        String status = failure != null
                ? failure.absent() ? Cell.ABSENT : Cell.FAILED
                : summary != null || one.counted != null ? Cell.OK : Cell.FAILED;
        String reason = failure != null ? failure.reason() : status.equals(Cell.OK) ? null : STOPPED;
        boolean numbers = status.equals(Cell.OK) && summary != null;
        Tail tail = numbers ? tail(one.tail) : null;
        return new Cell(
                spec.primitive().id(),
                spec.primitive().group(),
                spec.route().id(),
                spec.params(),
                spec.primitive().measures().unit().id(),
                status,
                reason,
                numbers ? rounded(summary.typical()) : null,
                numbers ? interval(summary.ci95()) : null,
                numbers ? rounded(summary.floor()) : null,
                numbers ? rounded(summary.min()) : null,
                tail == null ? null : tail.p99(),
                tail,
                numbers ? excess(one) : null,
                one.timed(),
                List.copyOf(one.disturbed),
                status.equals(Cell.OK) ? evidence(one) : null);
    }

    /** A difference that may as well be none is no number. */
    static @Nullable Failure unresolved(@Nullable Summary summary) {
        if (summary == null) {
            return null;
        }
        Range ci95 = summary.ci95();
        if (ci95 == null) {
            return new Failure(true, NOT_RESOLVED + "under " + Summary.NEED + " rounds there is no interval");
        }
        return ci95.low() > 0
                ? null
                : new Failure(
                        true,
                        NOT_RESOLVED
                                + String.format(
                                        Locale.ROOT,
                                        "the 95 %% interval of the difference, [%.0f, %.0f], contains 0",
                                        ci95.low(),
                                        ci95.high()));
    }

    private Evidence evidence(Samples one) {
        return Agreement.of(
                one.counted,
                one.cell.declaration(),
                BoundPlatform.misfit().orElse("the run was stopped before the kernel's counters were read"));
    }

    /** Over the C cell of the same row; null for that cell itself, and where there is none. */
    private @Nullable Excess excess(Samples one) {
        if (one.cell.route() == Route.C || one.cell.primitive().measures().unit() != Unit.NANOSECONDS) {
            return null;
        }
        Samples floor = heard.stream()
                .filter(other -> other.cell.route() == Route.C && other.cell.sameRow(one.cell))
                .filter(other -> other.failure == null && other.isTimed())
                .findFirst()
                .orElse(null);
        if (floor == null) {
            return null;
        }
        PairedExcess paired = PairedExcess.of(one.timed(), floor.timed(), seed);
        return new Excess(
                Route.C.id(),
                rounded(paired.difference()),
                interval(paired.differenceCi95()),
                rounded(paired.ratio()),
                interval(paired.ratioCi95()));
    }

    private @Nullable NoiseFloor noiseFloor() {
        List<Difference> pairs = new ArrayList<>();
        List<NoiseFloor.Twin> twins = new ArrayList<>();
        for (Samples one : heard) {
            if (one.isTwinned()) {
                Difference pair = Difference.paired(one.timed(), one.twins(), 0, seed);
                pairs.add(pair);
                twins.add(new NoiseFloor.Twin(
                        one.cell.primitive().id(),
                        one.cell.route().id(),
                        one.cell.params(),
                        rounded(pair.ratio()),
                        interval(pair.ratioCi95()),
                        one.twins()));
            }
        }
        OptionalDouble ratio = AaArm.noiseFloor(pairs);
        return twins.isEmpty() ? null : new NoiseFloor(ratio.isPresent() ? rounded(ratio.getAsDouble()) : null, twins);
    }

    private static List<CanaryReading> judged(List<CanaryReading> readings) {
        if (readings.isEmpty()) {
            return readings;
        }
        SlowRounds slow = SlowRounds.of(
                readings.stream().mapToDouble(CanaryReading::throughputNs).toArray());
        return readings.stream()
                .map(one -> new CanaryReading(
                        one.fork(),
                        one.round(),
                        rounded(one.throughputNs()),
                        rounded(one.latencyNs()),
                        one.runQueue(),
                        rounded(one.stealRatio()),
                        slow.slow(one.throughputNs())))
                .toList();
    }

    private static @Nullable Tail tail(@Nullable LatencyHistogram sampled) {
        return sampled == null
                ? null
                : new Tail(
                        sampled.count(),
                        sampled.percentile(50),
                        sampled.percentile(90),
                        sampled.percentile(99),
                        sampled.percentile(99.9),
                        sampled.max(),
                        sampled.encoded());
    }

    private static @Nullable Interval interval(@Nullable Range range) {
        return range == null ? null : new Interval(rounded(range.low()), rounded(range.high()));
    }

    static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Double.valueOf(rounded(value.doubleValue()));
    }

    static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
