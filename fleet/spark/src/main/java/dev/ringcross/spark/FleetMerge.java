package dev.ringcross.spark;

import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.Kind;
import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.Merge.MergedCell;
import dev.ringcross.result.Merge.Outlier;
import dev.ringcross.result.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The file that {@code ringcross merge} would make of the same results, of the tables. */
final class FleetMerge {
    private final Map<Long, List<Outlier>> outliers = new HashMap<>();
    private final Map<String, List<MergedCell>> cells = new HashMap<>();

    /** What the tables don't say. */
    record Frame(
            double limit,
            List<Trait> by,
            @Nullable Instant since,
            int olderFiles,
            List<LeftOut> leftOut,
            List<Warning> warnings) {}

    FleetMerge(Dataset<Row> cellTable, Dataset<Row> outlierTable) {
        outlierTable
                .where("distance_rank <= " + Merge.MOST_OUTLIERS)
                .select("cell_id", "distance_rank", "host", "file", "value")
                .orderBy("cell_id", "distance_rank")
                .collectAsList()
                .forEach(row -> outliers.computeIfAbsent(row.getLong(0), unseen -> new ArrayList<>())
                        .add(new Outlier(row.getString(2), row.getString(3), row.getDouble(4))));
        cellTable
                .orderBy("first_appearance")
                .collectAsList()
                .forEach(row -> cells.computeIfAbsent(row.getAs("kind"), unseen -> new ArrayList<>())
                        .add(cell(row)));
    }

    /** The cells of a kind, in the order in which they first appeared. */
    List<MergedCell> cells(String kind) {
        return cells.getOrDefault(kind, List.of());
    }

    Merge merge(List<KindOfHost> kinds, Frame frame) {
        return new Merge(
                Merge.SCHEMA,
                BuildInfo.tool(),
                frame.limit(),
                frame.by().stream().sorted().map(Trait::word).toList(),
                frame.since() == null ? null : frame.since().toString(),
                kinds.stream().mapToInt(KindOfHost::files).sum(),
                frame.olderFiles(),
                frame.leftOut(),
                frame.warnings(),
                kinds.stream()
                        .map(kind -> new Kind(kind.traits(), kind.hosts(), kind.files(), cells(kind.id())))
                        .toList());
    }

    private MergedCell cell(Row row) {
        return new MergedCell(
                row.getAs("primitive"),
                row.getAs("primitive_group"),
                row.getAs("route"),
                KindOfHost.words(row, "params"),
                row.getAs("unit"),
                row.<Integer>getAs("hosts"),
                row.<Integer>getAs("files"),
                row.<Double>getAs("median"),
                row.<Double>getAs("mad"),
                row.<Double>getAs("min"),
                row.<Double>getAs("max"),
                row.<Integer>getAs("outlier_files"),
                outliers.getOrDefault(row.<Long>getAs("cell_id"), List.of()));
    }
}
