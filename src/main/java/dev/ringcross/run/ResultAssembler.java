package dev.ringcross.run;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.catalogue.Unit;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.CanaryTurns;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.QuietValue;
import dev.ringcross.result.Tail;
import dev.ringcross.result.Twin;
import dev.ringcross.stats.CanaryState;
import dev.ringcross.stats.JvmValues;
import dev.ringcross.stats.LatencyHistogram;
import dev.ringcross.stats.PairedExcess;
import dev.ringcross.stats.Quiet;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.Summary;
import dev.ringcross.stats.TurnSamples;
import dev.ringcross.stats.TwinCalibration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the measuring JVMs reported into the cells of the result, with their statistics and the calibration of
 * their intervals.
 */
public final class ResultAssembler {
    static final String STOPPED = "the run was stopped before this cell's first turn";
    static final String NOT_RESOLVED = "not resolved: ";

    private final List<CellRecorder> heard;
    private final CanaryTurns canary;
    private final CanaryState state;
    private final TwinCalibration calibration;

    private ResultAssembler(List<CellRecorder> heard, List<CanaryVisit> visits) {
        this.heard = heard;
        this.canary = new CanaryTurns(visits);
        this.state = state(visits);
        this.calibration = TwinCalibration.of(heard.stream()
                .filter(CellRecorder::isTwinned)
                .map(one -> TwinCalibration.logRatio(TurnSamples.of(one.samples()), TurnSamples.of(one.twins())))
                .filter(Objects::nonNull)
                .toList());
    }

    private static CanaryState state(List<CanaryVisit> visits) {
        return CanaryState.of(visits.stream()
                .flatMap(visit -> visit.throughputNs().stream())
                .mapToDouble(reading -> reading == null ? Double.NaN : reading)
                .toArray());
    }

    /** The cells of a measurement. */
    public record Parts(
            List<Cell> cells,
            @Nullable AaCalibration aa,
            @Nullable Drift drift,
            List<CanaryVisit> canary) {}

    public static Parts of(Measurement measurement) {
        ResultAssembler assembler = new ResultAssembler(measurement.cells(), measurement.canary());
        TwinCalibration calibration = assembler.calibration;
        return new Parts(
                assembler.heard.stream().map(assembler::cell).toList(),
                calibration.rows() == 0
                        ? null
                        : new AaCalibration(calibration.rows(), calibration.held(), rounded(calibration.widening())),
                DriftReading.of(assembler.heard, calibration.widening()),
                measurement.canary());
    }

    private Cell cell(CellRecorder one) {
        CellSpec spec = one.cell;
        TurnSamples samples = TurnSamples.of(one.samples());
        Summary summary = Summary.of(samples, calibration.widening());
        boolean difference = spec.primitive().measures().difference();
        Failure failure = one.failure == null && difference ? unresolved(summary) : one.failure;
        String status = failure != null
                ? failure.absent() ? Cell.ABSENT : Cell.FAILED
                : summary != null || one.counted != null ? Cell.OK : Cell.FAILED;
        String reason = failure != null ? failure.reason() : status.equals(Cell.OK) ? null : STOPPED;
        boolean numbers = status.equals(Cell.OK) && summary != null;
        Tail tail = numbers ? tail(one.tail) : null;
        PairedExcess excess = numbers ? excess(one, samples) : null;
        return new Cell(
                spec.primitive().id(),
                spec.primitive().group(),
                spec.route().id(),
                spec.params(),
                one.isTimed() ? one.turnGroup : null,
                spec.primitive().measures().unit().id(),
                status,
                reason,
                numbers ? rounded(summary.typical()) : null,
                numbers ? interval(summary.ci95()) : null,
                numbers && isNanos(spec) && !difference ? quiet(one, samples) : null,
                numbers ? rounded(summary.min()) : null,
                tail == null ? null : tail.p99(),
                tail,
                numbers ? CellModes.of(samples, excess, summary.typical()) : List.of(),
                written(excess),
                one.samples(),
                twin(one),
                one.unsteadyJvms(),
                status.equals(Cell.OK) ? evidence(one) : null);
    }

    private static boolean isNanos(CellSpec spec) {
        return spec.primitive().measures().unit() == Unit.NANOSECONDS;
    }

    /** Whether the measured difference may still be zero. */
    static boolean isUnresolved(CellRecorder one) {
        return unresolved(Summary.of(TurnSamples.of(one.samples()), 1)) != null;
    }

    /** Why a difference is not resolved: a difference that may be zero is not given as a number. */
    static @Nullable Failure unresolved(@Nullable Summary summary) {
        if (summary == null) {
            return null;
        }
        Range ci95 = summary.ci95();
        if (ci95 == null) {
            return new Failure(true, NOT_RESOLVED + "one JVM gives no interval");
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

    private @Nullable QuietValue quiet(CellRecorder one, TurnSamples samples) {
        Quiet.Turns turns = new Quiet.Turns(
                canary.before(one.turnGroup, one.samples()), canary.after(one.turnGroup, one.samples()));
        Quiet quiet = Quiet.of(samples, turns, state);
        JvmValues values = quiet == null ? null : JvmValues.of(quiet.byJvm(), calibration.widening());
        return values == null
                ? null
                : new QuietValue(rounded(values.typical()), interval(values.ci95()), quiet.turns(), quiet.estimated());
    }

    private Evidence evidence(CellRecorder one) {
        return EvidenceCheck.of(
                one.counted,
                one.cell.declaration(),
                BoundPlatform.misfit().orElse("the run was stopped before the kernel's counters were read"));
    }

    /** The excess over the C cell of the same row; null for that cell itself, and where there is none. */
    private @Nullable PairedExcess excess(CellRecorder one, TurnSamples samples) {
        if (one.cell.route() == Route.C || !isNanos(one.cell)) {
            return null;
        }
        CellRecorder baseline = heard.stream()
                .filter(other -> other.cell.route() == Route.C && other.cell.sameRow(one.cell))
                .filter(other -> other.failure == null && other.isTimed())
                .findFirst()
                .orElse(null);
        if (baseline == null) {
            return null;
        }
        TurnSamples base = TurnSamples.of(baseline.samples());
        return baseline.turnGroup.equals(one.turnGroup) && baseline.isTwinned()
                ? PairedExcess.inTurns(samples, base, TurnSamples.of(baseline.twins()), calibration.widening())
                : PairedExcess.byJvm(samples, base, calibration.widening());
    }

    private static @Nullable Excess written(@Nullable PairedExcess paired) {
        return paired == null
                ? null
                : new Excess(
                        Route.C.id(),
                        rounded(paired.difference().typical()),
                        interval(paired.difference().ci95()),
                        rounded(paired.ratio()),
                        interval(paired.ratioCi95()));
    }

    /** The A/A arm; null for a cell that was not measured twice. */
    private static @Nullable Twin twin(CellRecorder one) {
        JvmValues logs = one.isTwinned()
                ? TwinCalibration.logRatio(TurnSamples.of(one.samples()), TurnSamples.of(one.twins()))
                : null;
        if (logs == null) {
            return null;
        }
        Range ci95 = logs.ci95();
        return new Twin(
                rounded(StrictMath.exp(logs.typical())),
                ci95 == null ? null : interval(new Range(StrictMath.exp(ci95.low()), StrictMath.exp(ci95.high()))),
                one.twins());
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
