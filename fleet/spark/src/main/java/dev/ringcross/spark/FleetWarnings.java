package dev.ringcross.spark;

import static org.apache.spark.sql.functions.expr;

import dev.ringcross.compare.MergeWarnings;
import dev.ringcross.compare.MergedFile;
import dev.ringcross.result.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What files say of themselves that can't be so, by the rules and in the words of {@code ringcross merge}. */
final class FleetWarnings {
    private static final StructType SHARED =
            new StructType().add("host", DataTypes.StringType, false).add("why", DataTypes.StringType, false);

    /** A file of a wrong clock, and which warning of {@link #WRONG} it is for. */
    private static final StructType WRONG_CLOCK = new StructType()
            .add("wrong", DataTypes.IntegerType, false)
            .add("host", DataTypes.StringType, false)
            .add("file", DataTypes.StringType, false)
            .add("file_number", DataTypes.LongType, false);

    private static final List<BiFunction<MergedFile, Long, Warning>> WRONG =
            List.of(MergeWarnings::clockAhead, MergeWarnings::clockBackwards, FleetWarnings::aheadOfFile);

    private FleetWarnings() {}

    static List<Warning> of(Dataset<Row> merged, Instant now) {
        Dataset<Row> files =
                merged.select("host", "file", "cpu", "run_started", "run_finished", "file_number", "modified");
        List<Warning> warnings = new ArrayList<>(sharedNames(files));
        FlatMapFunction<Row, Row> wrong = row ->
                wrongClock(file(row), row.getLong(5), row.getInstant(6), now).iterator();
        Map<Integer, Row> byClock = new TreeMap<>();
        files.flatMap(wrong, Encoders.row(WRONG_CLOCK))
                .groupBy("wrong")
                .agg(expr("count(1)"), expr("min_by(struct(host, file), file_number)"))
                .collectAsList()
                .forEach(row -> byClock.put(row.getInt(0), row));
        byClock.forEach((which, row) -> warnings.add(WRONG.get(which)
                .apply(
                        new MergedFile(
                                row.getStruct(2).getString(0), row.getStruct(2).getString(1), null, null, null),
                        row.getLong(1))));
        return warnings;
    }

    private static List<Row> wrongClock(MergedFile file, long number, Instant modified, Instant now) {
        List<Row> wrong = new ArrayList<>();
        if (MergeWarnings.isAhead(file, now)) {
            wrong.add(RowFactory.create(0, file.host(), file.file(), number));
        } else if (MergeWarnings.isAhead(file, modified)) {
            wrong.add(RowFactory.create(2, file.host(), file.file(), number));
        }
        if (MergeWarnings.isBackwards(file)) {
            wrong.add(RowFactory.create(1, file.host(), file.file(), number));
        }
        return wrong;
    }

    private static Warning aheadOfFile(MergedFile first, long all) {
        return new Warning(
                "clock-ahead-of-file",
                "a run started after its file was written, by the clock of its host: " + first.host() + " in "
                        + first.file() + (all == 1 ? "" : ", and " + (all - 1) + " more"),
                "set the clock of the host, or of where its files are kept; its numbers are merged");
    }

    private static List<Warning> sharedNames(Dataset<Row> files) {
        FlatMapGroupsFunction<String, Row, Row> shared = FleetWarnings::shared;
        Row found = files.groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
                .flatMapGroups(shared, Encoders.row(SHARED))
                .agg(expr("count(1)"), expr("min(struct(host, why))"))
                .head();
        long all = found.getLong(0);
        return all == 0
                ? List.of()
                : List.of(MergeWarnings.sharedName(
                        found.getStruct(1).getString(0), found.getStruct(1).getString(1), all));
    }

    private static Iterator<Row> shared(String host, Iterator<Row> files) {
        TreeMap<Long, MergedFile> own = new TreeMap<>();
        files.forEachRemaining(row -> own.put(row.getLong(5), file(row)));
        String why = MergeWarnings.whyTwoHosts(new ArrayList<>(own.values()));
        return why == null
                ? Collections.emptyIterator()
                : List.of(RowFactory.create(host, why)).iterator();
    }

    private static MergedFile file(Row row) {
        return new MergedFile(
                Objects.requireNonNull(row.getString(0)),
                Objects.requireNonNull(row.getString(1)),
                row.getString(2),
                row.getInstant(3),
                row.getInstant(4));
    }
}
