package dev.ringcross.run.record;

import dev.ringcross.call.BoundPlatform;
import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Route;
import dev.ringcross.catalogue.Unit;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.CanaryVisit;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Drift;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.QuietValue;
import dev.ringcross.result.Tail;
import dev.ringcross.result.Twin;
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
    private final ExcessTurns turns;
    private final TwinCalibration calibration;

    private ResultAssembler(List<CellRecorder> heard, List<CanaryVisit> visits) {
        this.heard = heard;
        this.turns = new ExcessTurns(visits);
        this.calibration = TwinCalibration.of(heard.stream()
                .filter(CellRecorder::isTwinned)
                .map(this::logRatioOfTwins)
                .filter(Objects::nonNull)
                .toList());
    }

    /** From the turns that the excess of this row is taken from: it is those intervals that shall hold. */
    private @Nullable JvmValues logRatioOfTwins(CellRecorder one) {
        return TwinCalibration.logRatio(turns.chosen(one, one), TurnSamples.of(one.twins()));
    }

    /** The cells of a measurement. */
    public record Parts(
            List<Cell> cells,
            @Nullable AaCalibration aa,
            @Nullable Drift drift,
            List<CanaryVisit> canary) {}

    public static Parts of(List<CellRecorder> heard, List<CanaryVisit> visits) {
        ResultAssembler assembler = new ResultAssembler(heard, visits);
        TwinCalibration calibration = assembler.calibration;
        return new Parts(
                assembler.heard.stream().map(assembler::cell).toList(),
                calibration.rows() == 0
                        ? null
                        : new AaCalibration(calibration.rows(), calibration.held(), rounded(calibration.widening())),
                DriftReading.of(assembler.heard, calibration.widening()),
                visits);
    }

    private Cell cell(CellRecorder one) {
        CellSpec spec = one.cell;
        TurnSamples samples = TurnSamples.of(one.samples());
        Summary summary = Summary.of(samples, calibration.widening());
        boolean difference = spec.primitive().measures().difference();
        Failure failure = one.failure == null && difference ? unresolved(summary) : one.failure;
        Cell.Status status = failure != null
                ? failure.absent() ? Cell.Status.ABSENT : Cell.Status.FAILED
                : summary != null || one.counted != null || one.notCounted != null
                        ? Cell.Status.OK
                        : Cell.Status.FAILED;
        String reason = failure != null ? failure.reason() : status == Cell.Status.OK ? null : STOPPED;
        boolean numbers = status == Cell.Status.OK && summary != null;
        Tail tail = numbers ? tail(one.tail) : null;
        CellRecorder baseline = numbers ? baseline(one) : null;
        PairedExcess excess = baseline == null ? null : excess(one, baseline);
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
                numbers ? summary.min() : null,
                tail == null ? null : tail.p99(),
                tail,
                numbers ? CellModes.of(samples, excess, summary.typical()) : List.of(),
                excess == null ? null : written(excess, one, baseline),
                one.samples(),
                twin(one),
                one.unsteadyJvms(),
                status == Cell.Status.OK ? evidence(one) : null);
    }

    private static boolean isNanos(CellSpec spec) {
        return spec.primitive().measures().unit() == Unit.NANOSECONDS;
    }

    /** Whether the measured difference may still be zero. */
    public static boolean isUnresolved(CellRecorder one) {
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
        Quiet quiet = Quiet.of(samples, turns.canary(one), turns.state());
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

    /** The C cell of the same row; null for that cell itself, and where there is none. */
    private @Nullable CellRecorder baseline(CellRecorder one) {
        if (one.cell.route() == Route.C || !isNanos(one.cell)) {
            return null;
        }
        return heard.stream()
                .filter(other -> other.cell.route() == Route.C && other.cell.sameRow(one.cell))
                .filter(other -> other.failure == null && other.isTimed())
                .findFirst()
                .orElse(null);
    }

    private static boolean tookTurns(CellRecorder one, CellRecorder baseline) {
        return baseline.turnGroup.equals(one.turnGroup) && baseline.isTwinned();
    }

    private @Nullable PairedExcess excess(CellRecorder one, CellRecorder baseline) {
        return tookTurns(one, baseline)
                ? turns.excess(one, baseline, calibration.widening())
                : PairedExcess.byJvm(
                        TurnSamples.of(one.samples()), TurnSamples.of(baseline.samples()), calibration.widening());
    }

    private Excess written(PairedExcess paired, CellRecorder one, CellRecorder baseline) {
        boolean quiet = tookTurns(one, baseline) && turns.quiet(baseline) != null;
        return new Excess(
                Route.C.id(),
                rounded(paired.difference().typical()),
                interval(paired.difference().ci95()),
                rounded(paired.ratio()),
                interval(paired.ratioCi95()),
                quiet ? turns.chosen(one, baseline).count() : null);
    }

    /** The A/A arm; null for a cell that was not measured twice. */
    private @Nullable Twin twin(CellRecorder one) {
        JvmValues logs = one.isTwinned() ? logRatioOfTwins(one) : null;
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
