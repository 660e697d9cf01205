package dev.ringcross.compare;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Unit;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Interval;
import dev.ringcross.run.live.LiveMeasurement;
import dev.ringcross.run.live.LivePair;
import dev.ringcross.run.process.Message;
import dev.ringcross.run.record.CellRecorder;
import dev.ringcross.stats.ComparisonVerdict;
import dev.ringcross.stats.CrossCheck;
import dev.ringcross.stats.Difference;
import dev.ringcross.stats.Family;
import dev.ringcross.stats.Judged;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.Summary;
import dev.ringcross.stats.TurnSamples;
import dev.ringcross.stats.TwinCalibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges two sides that were measured in turn: differences are paired by turn and corrected as one family.
 *
 * @param aa whether the intervals hold, by the old side's twins; null where all of its twins are part of the comparison
 */
public record LiveVerdicts(
        List<ComparedCell> cells, @Nullable AaCalibration aa) {

    /** @param margin the margin as a fraction: 0.05 is 5 % */
    public static LiveVerdicts of(LiveMeasurement measured, double margin) {
        List<LivePair> pairs = measured.pairs();
        TwinCalibration calibration = calibration(measured);
        List<LivePair> comparable =
                pairs.stream().filter(pair -> misfit(pair) == null).toList();
        List<Difference> differences = comparable.stream()
                .map(pair -> Difference.paired(pair.logRatios(), margin, calibration.widening()))
                .toList();
        // The rank test knows nothing of pairs: beside a paired comparison it would disagree where it is merely blunt.
        List<@Nullable CrossCheck> none = Collections.nCopies(differences.size(), null);
        List<Judged> judged = Family.judge(differences, margin, none);
        List<ComparedCell> cells = new ArrayList<>();
        for (LivePair pair : pairs) {
            int index = comparable.indexOf(pair);
            cells.add(index < 0 ? notComparable(pair) : compared(pair, differences.get(index), judged.get(index)));
        }
        AaCalibration aa = calibration.rows() == 0
                ? null
                : new AaCalibration(calibration.rows(), calibration.held(), calibration.widening());
        return new LiveVerdicts(cells, aa);
    }

    /**
     * The twins that calibrate the intervals. A twin that is itself the new side is left out, since it is part of the
     * comparison.
     */
    private static TwinCalibration calibration(LiveMeasurement measured) {
        return TwinCalibration.of(measured.twinned().stream()
                .filter(cell -> measured.pairs().stream()
                        .noneMatch(pair -> pair.newer() == cell && pair.role() == Message.Role.TWIN))
                .map(cell -> TwinCalibration.logRatio(TurnSamples.of(cell.samples()), TurnSamples.of(cell.twins())))
                .filter(Objects::nonNull)
                .toList());
    }

    private static @Nullable String misfit(LivePair pair) {
        if (pair.old().failure != null) {
            return "old: " + pair.old().failure.reason();
        }
        if (pair.newer().failure != null) {
            return "new: " + pair.newer().failure.reason();
        }
        Unit unit = unit(pair.oldCell());
        return unit == unit(pair.newCell())
                ? null
                : unit.id() + " and " + unit(pair.newCell()).id() + " cannot be compared";
    }

    private static Unit unit(CellSpec cell) {
        return cell.primitive().measures().unit();
    }

    private static ComparedCell notComparable(LivePair pair) {
        return cell(pair, null, null, null, ComparisonVerdict.NOT_COMPARABLE, misfit(pair));
    }

    private static ComparedCell compared(LivePair pair, Difference difference, Judged judged) {
        return cell(
                pair,
                difference.ratio(),
                interval(difference.ratioCi95()),
                judged.adjustedP(),
                judged.verdict(),
                difference.tooFew());
    }

    private static ComparedCell cell(
            LivePair pair,
            @Nullable Double ratio,
            @Nullable Interval ci95,
            @Nullable Double adjustedP,
            ComparisonVerdict verdict,
            @Nullable String reason) {
        CellSpec old = pair.oldCell();
        CellSpec newer = pair.newCell();
        boolean same = old.primitive().id().equals(newer.primitive().id());
        return new ComparedCell(
                same
                        ? old.primitive().id()
                        : old.primitive().id() + " : " + newer.primitive().id(),
                old.primitive().group(),
                old.route().id(),
                newer.route().id(),
                old.params(),
                unit(old).id(),
                typical(pair.old(), pair.oldSamples()),
                typical(pair.newer(), pair.newSamples()),
                null,
                null,
                false,
                ratio,
                ci95,
                adjustedP,
                null,
                false,
                verdict.word(),
                reason);
    }

    private static @Nullable Double typical(CellRecorder heard, TurnSamples samples) {
        Summary summary = heard.failure == null ? Summary.of(samples, 1) : null;
        return summary == null ? null : summary.typical();
    }

    private static @Nullable Interval interval(@Nullable Range range) {
        return range == null ? null : new Interval(range.low(), range.high());
    }
}
