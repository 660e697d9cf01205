package dev.ringcross.compare;

import dev.ringcross.result.Cell;
import dev.ringcross.result.CellKey;
import dev.ringcross.result.Comparison;
import dev.ringcross.result.Comparison.ComparedCell;
import dev.ringcross.result.Comparison.Side;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import dev.ringcross.result.Tool;
import dev.ringcross.stats.ComparisonVerdict;
import dev.ringcross.stats.CrossCheck;
import dev.ringcross.stats.Difference;
import dev.ringcross.stats.Family;
import dev.ringcross.stats.Judged;
import dev.ringcross.stats.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares two result files cell by cell, unpaired. */
public final class FileComparison {
    private final Input old;
    private final Input newer;
    private final double margin;
    private final HostStates states;

    /** A result and the name of its file. */
    public record Input(String name, Result result) {
        double widening() {
            return result.aa() == null ? 1 : result.aa().widening();
        }
    }

    private record Pair(Cell old, Cell newer, @Nullable String reason) {}

    private record Compared(
            HostStates.Values values,
            Difference difference,
            @Nullable CrossCheck check) {}

    private FileComparison(Input old, Input newer, double margin) {
        this.old = old;
        this.newer = newer;
        this.margin = margin;
        this.states = HostStates.of(old.result(), newer.result());
    }

    /**
     * The comparison of all cells that both files name; its {@code cells} are empty when there is none.
     *
     * @param margin the smallest change to report, as a fraction
     * @param wanted which cells
     */
    public static Comparison of(Tool tool, Input old, Input newer, double margin, Predicate<Cell> wanted) {
        FileComparison files = new FileComparison(old, newer, margin);
        List<ComparedCell> cells = files.cells(wanted);
        return new Comparison(
                Comparison.SCHEMA,
                tool,
                Comparison.FILES,
                side(old),
                side(newer),
                margin,
                FactDifferences.of(old.result(), newer.result()),
                cells,
                ComparisonNotes.of(old, newer, margin, files.states, cells, wanted));
    }

    private static Side side(Input input) {
        return new Side(
                input.name(),
                input.result().run().startedAt(),
                input.result().run().jvms(),
                input.result().run().seed(),
                input.result().aa());
    }

    public static Map<CellKey, Cell> byKey(Result result, Predicate<Cell> wanted) {
        Map<CellKey, Cell> byKey = new LinkedHashMap<>();
        result.cells().stream().filter(wanted).forEach(cell -> byKey.put(cell.key(), cell));
        return byKey;
    }

    private List<ComparedCell> cells(Predicate<Cell> wanted) {
        List<Pair> pairs = pairs(wanted);
        // Each pair is a computation of its own, seeded alike: as many at once as there are CPUs give the same words.
        List<Compared> compared = pairs.parallelStream()
                .filter(pair -> pair.reason() == null)
                .map(this::difference)
                .toList();
        List<Judged> judged = Family.judge(
                compared.stream().map(Compared::difference).toList(),
                margin,
                compared.stream().map(Compared::check).toList());
        List<ComparedCell> cells = new ArrayList<>();
        int next = 0;
        for (Pair pair : pairs) {
            cells.add(
                    pair.reason() != null
                            ? incomparable(pair, pair.reason())
                            : compared(pair, compared.get(next), judged.get(next++)));
        }
        return cells;
    }

    private List<Pair> pairs(Predicate<Cell> wanted) {
        Map<CellKey, Cell> after = byKey(newer.result(), wanted);
        List<Pair> pairs = new ArrayList<>();
        byKey(old.result(), wanted).forEach((key, before) -> {
            Cell now = after.get(key);
            if (now != null && (before.ok() || now.ok())) {
                pairs.add(new Pair(before, now, incomparable(before, now)));
            }
        });
        return pairs;
    }

    private Compared difference(Pair pair) {
        HostStates.Values values = states.values(pair.old(), pair.newer());
        double[] before = logs(values.old());
        double[] now = logs(values.newer());
        double widening = Math.max(old.widening(), newer.widening());
        return new Compared(values, Difference.unpaired(before, now, margin, widening), CrossCheck.of(before, now));
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values)
                .map(value -> value > 0 ? StrictMath.log(value) : Double.NaN)
                .toArray();
    }

    private @Nullable String incomparable(Cell before, Cell now) {
        if (!before.ok()) {
            return before.status().word() + " in the old file: " + before.reason();
        } else if (!now.ok()) {
            return now.status().word() + " in the new file: " + now.reason();
        } else if (isZero(before) || isZero(now)) {
            return "it is 0 in the " + (isZero(before) ? "old" : "new") + " file, so that there is no ratio";
        }
        return before.unit().equals(now.unit())
                ? states.incomparable(before, now)
                : "was in " + before.unit() + ", is in " + now.unit();
    }

    private static boolean isZero(Cell cell) {
        return cell.typical() != null && cell.typical() == 0;
    }

    private static ComparedCell incomparable(Pair pair, String reason) {
        return cell(pair, null, null, new Judged(ComparisonVerdict.NOT_COMPARABLE, null, null), reason);
    }

    private static ComparedCell compared(Pair pair, Compared compared, Judged judged) {
        String reason = compared.difference().tooFew();
        return cell(pair, compared, compared.difference().ratio(), judged, reason);
    }

    private static ComparedCell cell(
            Pair pair, @Nullable Compared compared, @Nullable Double ratio, Judged judged, @Nullable String reason) {
        CrossCheck check = judged.crossCheck();
        Range ci95 = compared == null ? null : compared.difference().ratioCi95();
        return new ComparedCell(
                pair.old().primitive(),
                pair.old().group(),
                pair.old().route(),
                pair.newer().route(),
                pair.old().params(),
                pair.old().ok() ? pair.old().unit() : pair.newer().unit(),
                pair.old().typical(),
                pair.newer().typical(),
                compared == null ? null : compared.values().oldQuiet(),
                compared == null ? null : compared.values().newQuiet(),
                compared != null && compared.values().estimated(),
                ratio,
                ci95 == null ? null : new Interval(ci95.low(), ci95.high()),
                judged.adjustedP(),
                check == null ? null : check.p(),
                check != null && check.disagrees(),
                judged.verdict().word(),
                reason);
    }
}
