package dev.ringcross.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.stats.MedianDeviation;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables, each from those before it. Of values there is one exchange: each cell's to where its median is found. */
final class Analysis {
    private final SparkSession spark;
    private final Output output;
    private List<Row> repeated = List.of();

    Analysis(SparkSession spark, Output output) {
        this.spark = spark;
        this.output = output;
    }

    Dataset<Row> table(String name, StructType columns) {
        return spark.read().schema(columns).parquet(output.table(name));
    }

    /** All files, as they were read. */
    Dataset<Row> read() {
        return spark.read().schema(Tables.READ).parquet(output.reading("files"));
    }

    /** The files that are merged: those that can be read, each run once. */
    Dataset<Row> merged() {
        Dataset<Row> readable = readable();
        if (repeated.isEmpty()) {
            return readable;
        }
        List<Row> numbers =
                repeated.stream().map(row -> RowFactory.create(row.getLong(0))).toList();
        Dataset<Row> left =
                spark.createDataFrame(numbers, new StructType().add("file_number", DataTypes.LongType, false));
        return readable.join(broadcast(left), new String[] {"file_number"}, "left_anti");
    }

    private Dataset<Row> readable() {
        return read().where("reason IS NULL AND NOT older");
    }

    /** Looks for files of a run that a file before has, which are left out. */
    void findRepeatedRuns() {
        Dataset<Row> runs = readable().select("run_id", "file_number", "file");
        Dataset<Row> first = runs.groupBy("run_id")
                .agg(
                        count(lit(1)).as("files"),
                        min(struct("file_number", "file")).as("first"))
                .where("files > 1")
                .select("run_id", "first");
        repeated = runs.join(broadcast(first), "run_id")
                .where("file_number > first.file_number")
                .select(col("file_number"), col("file"), col("first.file"))
                .collectAsList();
    }

    /** What was left out when it was read, in the order of the files. */
    List<LeftOut> leftOut() {
        TreeMap<Long, LeftOut> all = new TreeMap<>();
        repeated.forEach(row -> all.put(row.getLong(0), LeftOut.sameRun(row.getString(1), row.getString(2))));
        read().where("reason IS NOT NULL")
                .select("file_number", "file", "reason")
                .collectAsList()
                .forEach(row -> all.put(row.getLong(0), new LeftOut(row.getString(1), row.getString(2))));
        return List.copyOf(all.values());
    }

    Dataset<Row> values() {
        return merged().selectExpr(
                        "kind",
                        "host",
                        "host_id",
                        "file",
                        "file_number",
                        "run_started",
                        "posexplode(cells) AS (position, cell)")
                .selectExpr("kind", "host", "host_id", "file", "file_number", "run_started", "position", "cell.*");
    }

    /** The values by cell, ascending: the one exchange of values, 32 bytes for each. */
    Dataset<Row> sortedValues() {
        Column appearance =
                col("file_number").multiply(CellStatistics.MOST_CELLS).plus(col("position"));
        return table("values", Tables.VALUES)
                .select(col("cell_id"), col("value"), col("host_id"), appearance.as("appearance"))
                .repartition(col("cell_id"))
                .sortWithinPartitions("cell_id", "value");
    }

    Dataset<Row> statistics() {
        return sortedValues().mapPartitions(new CellStatistics(), Encoders.row(Tables.STATISTICS));
    }

    /** The values far from the median of their cell; the median comes to the values, not they to it. */
    Dataset<Row> outliers(double limit) {
        UDF4<Double, Integer, Double, Double, Boolean> far =
                (value, files, median, mad) -> new MedianDeviation(files, median, mad).isFar(value, limit);
        UserDefinedFunction isFar = udf(far, DataTypes.BooleanType);
        Column byDistance = row_number()
                .over(Window.partitionBy("cell_id")
                        .orderBy(expr("abs(value - median)").desc(), col("file")));
        return table("values", Tables.VALUES)
                .join(broadcast(statisticsTable().select("cell_id", "files", "median", "mad")), "cell_id")
                .where(isFar.apply(col("value"), col("files"), col("median"), col("mad")))
                .withColumn("distance_rank", byDistance)
                .select(names(Tables.OUTLIERS));
    }

    Dataset<Row> statisticsTable() {
        return spark.read().schema(Tables.STATISTICS).parquet(output.reading("statistics"));
    }

    /** The statistics with the words of the cell, which are those of its first appearance. */
    Dataset<Row> cells() {
        Column number = expr("first_appearance DIV " + CellStatistics.MOST_CELLS);
        Column position = expr("CAST(first_appearance % " + CellStatistics.MOST_CELLS + " AS INT)");
        Dataset<Row> first = statisticsTable().withColumn("file_number", number).withColumn("position", position);
        Dataset<Row> outliers = table("outliers", Tables.OUTLIERS)
                .groupBy("cell_id")
                .agg(expr("CAST(count(1) AS INT)").as("outlier_files"));
        return table("values", Tables.VALUES)
                .drop("host", "host_id", "file", "run_started", "value")
                .join(broadcast(first), new String[] {"cell_id", "file_number", "position"}, "inner")
                .join(broadcast(outliers), new String[] {"cell_id"}, "left")
                .withColumn("outlier_files", expr("coalesce(outlier_files, 0)"))
                .select(names(Tables.CELLS));
    }

    /** Each host with its latest facts. A host whose kernel was changed is one of two kinds. */
    Dataset<Row> hosts() {
        Column latest = expr("max_by(struct(" + String.join(", ", Tables.facts()) + "), file_number)")
                .as("facts");
        return merged().groupBy("host", "kind")
                .agg(
                        latest,
                        expr("CAST(count(1) AS INT)").as("files"),
                        expr("min(run_started)").as("first_run_started"),
                        expr("max(run_started)").as("last_run_started"))
                .select("host", "kind", "facts.*", "files", "first_run_started", "last_run_started");
    }

    private static Column[] names(StructType columns) {
        return Arrays.stream(columns.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    }
}
