package dev.ringcross.run;

import dev.ringcross.catalogue.CellSpec;
import dev.ringcross.catalogue.Unit;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Interval;
import dev.ringcross.stats.AaArm;
import dev.ringcross.stats.CrossCheck;
import dev.ringcross.stats.Difference;
import dev.ringcross.stats.Family;
import dev.ringcross.stats.Judged;
import dev.ringcross.stats.Range;
import dev.ringcross.stats.Summary;
import dev.ringcross.stats.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What two sides measured in turn come to: paired by round, judged together.
 *
 * @param noiseFloor the farthest that an interval of the old side's twins reaches from 1; null where there were too few
 *     rounds, or no twins
 * @param margin what a verdict must clear: the asked one, or the noise floor where that is larger
 */
public record LiveVerdicts(
        List<ComparedCell> cells, @Nullable Double noiseFloor, double margin) {

    /** @param askedMargin as a fraction: 0.05 is 5 % */
    public static LiveVerdicts of(LiveMeasurement measured, double askedMargin, long seed) {
        List<LiveMeasurement.Pair> pairs = measured.pairs();
        OptionalDouble floor = AaArm.noiseFloor(pairs.stream()
                .map(LiveMeasurement.Pair::old)
                .filter(Samples::isTwinned)
                .map(cell -> Difference.paired(cell.timed(), cell.twins(), 0, seed))
                .toList());
        double margin = Math.max(askedMargin, floor.orElse(0));
        List<LiveMeasurement.Pair> comparable =
                pairs.stream().filter(pair -> misfit(pair) == null).toList();
        List<Difference> differences = comparable.stream()
                .map(pair -> Difference.paired(pair.old().timed(), pair.young().timed(), margin, seed))
                .toList();
        // The rank test knows nothing of pairs: beside a paired comparison it would disagree where it is merely blunt.
        List<@Nullable CrossCheck> none = Collections.nCopies(differences.size(), null);
        List<Judged> judged = Family.judge(differences, margin, none);
        List<ComparedCell> cells = new ArrayList<>();
        for (LiveMeasurement.Pair pair : pairs) {
            int index = comparable.indexOf(pair);
            cells.add(
                    index < 0
                            ? notComparable(pair, seed)
                            : compared(pair, differences.get(index), judged.get(index), seed));
        }
        return new LiveVerdicts(cells, floor.isPresent() ? floor.getAsDouble() : null, margin);
    }

    private static @Nullable String misfit(LiveMeasurement.Pair pair) {
        if (pair.old().failure != null) {
            return "old: " + pair.old().failure.reason();
        }
        if (pair.young().failure != null) {
            return "new: " + pair.young().failure.reason();
        }
        Unit unit = unit(pair.old().cell);
        return unit == unit(pair.young().cell)
                ? null
                : unit.id() + " and " + unit(pair.young().cell).id() + " cannot be compared";
    }

    private static Unit unit(CellSpec cell) {
        return cell.primitive().measures().unit();
    }

    private static ComparedCell notComparable(LiveMeasurement.Pair pair, long seed) {
        return cell(pair, null, null, null, Verdict.NOT_COMPARABLE, misfit(pair), seed);
    }

    private static ComparedCell compared(LiveMeasurement.Pair pair, Difference difference, Judged judged, long seed) {
        return cell(
                pair,
                difference.ratio(),
                interval(difference.ratioCi95()),
                judged.adjustedP(),
                judged.verdict(),
                difference.tooFew(),
                seed);
    }

    private static ComparedCell cell(
            LiveMeasurement.Pair pair,
            @Nullable Double ratio,
            @Nullable Interval ci95,
            @Nullable Double adjustedP,
            Verdict verdict,
            @Nullable String reason,
            long seed) {
        CellSpec old = pair.old().cell;
        CellSpec young = pair.young().cell;
        boolean same = old.primitive().id().equals(young.primitive().id());
        return new ComparedCell(
                same
                        ? old.primitive().id()
                        : old.primitive().id() + " : " + young.primitive().id(),
                old.primitive().group(),
                old.route().id(),
                young.route().id(),
                old.params(),
                unit(old).id(),
                typical(pair.old(), seed),
                typical(pair.young(), seed),
                ratio,
                ci95,
                adjustedP,
                null,
                false,
                verdict.word(),
                reason);
    }

    private static @Nullable Double typical(Samples heard, long seed) {
        Summary summary = heard.failure == null ? Summary.of(heard.timed(), seed) : null;
        return summary == null ? null : summary.typical();
    }

    private static @Nullable Interval interval(@Nullable Range range) {
        return range == null ? null : new Interval(range.low(), range.high());
    }
}
