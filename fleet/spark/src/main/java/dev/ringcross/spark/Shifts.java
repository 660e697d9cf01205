package dev.ringcross.spark;

import dev.ringcross.result.HostTraits;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.stats.MedianDeviation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changes from one kernel to the next, on hosts that agree in everything else by which they are grouped. */
final class Shifts {
    /** The distance between medians that chance alone does not make, in standard errors: one of 2000 cells goes beyond. */
    static final double LIMIT = 3.5;

    /** The standard error of a median in those of a mean, of a normal distribution: the root of half π. */
    private static final double OF_MEDIAN = 1.2533;

    /** A cell on hosts of one kind. */
    private record Side(KindOfHost kind, MergedCell cell) {
        /** Runs of one host are not independent, so that hosts count and not files. */
        double squaredError() {
            double error = OF_MEDIAN * (cell.mad() / MedianDeviation.OF_NORMAL) / Math.sqrt(cell.hosts());
            return error * error;
        }
    }

    private record Row(
            HostTraits others, String primitive, String group, String route, Map<String, String> params, String unit) {}

    /**
     * @param ratio of the medians; null where the old one is 0
     * @param standardErrors how far the medians are apart; null where neither side varies
     */
    record Shift(
            KindOfHost before,
            KindOfHost after,
            MergedCell old,
            MergedCell now,
            @Nullable Double ratio,
            @Nullable Double standardErrors,
            boolean shifted) {}

    private Shifts() {}

    /** Each cell of each two kernels that follow each other by their version numbers. */
    static List<Shift> between(List<KindOfHost> kinds, Function<String, List<MergedCell>> cellsOfKind) {
        Map<Row, List<Side>> rows = new LinkedHashMap<>();
        for (KindOfHost kind : kinds) {
            if (kind.traits().kernel() != null) {
                cellsOfKind
                        .apply(kind.id())
                        .forEach(cell -> rows.computeIfAbsent(row(kind, cell), unseen -> new ArrayList<>())
                                .add(new Side(kind, cell)));
            }
        }
        Comparator<Side> byKernel =
                Comparator.comparing(side -> String.valueOf(side.kind().traits().kernel()), KernelVersions.ORDER);
        List<Shift> shifts = new ArrayList<>();
        for (List<Side> sides : rows.values()) {
            sides.sort(byKernel);
            for (int i = 1; i < sides.size(); i++) {
                shifts.add(shift(sides.get(i - 1), sides.get(i)));
            }
        }
        return shifts;
    }

    private static Row row(KindOfHost kind, MergedCell cell) {
        HostTraits traits = kind.traits();
        HostTraits others = new HostTraits(
                traits.cpu(),
                null,
                traits.virtualization(),
                traits.mitigations(),
                traits.arch(),
                traits.container(),
                traits.libc());
        return new Row(others, cell.primitive(), cell.group(), cell.route(), cell.params(), cell.unit());
    }

    private static Shift shift(Side before, Side after) {
        double old = before.cell().median();
        double difference = Math.abs(after.cell().median() - old);
        double error = Math.sqrt(before.squaredError() + after.squaredError());
        boolean enough =
                before.cell().hosts() >= MedianDeviation.FEWEST && after.cell().hosts() >= MedianDeviation.FEWEST;
        return new Shift(
                before.kind(),
                after.kind(),
                before.cell(),
                after.cell(),
                old == 0 ? null : after.cell().median() / old,
                error == 0 ? null : difference / error,
                enough && difference > LIMIT * error && difference > MedianDeviation.LEAST * old);
    }
}
