package dev.ringcross.spark;

import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Merge;
import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.json.ResultJson;
import dev.ringcross.run.plan.UsageException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** One analysis from the names of files to the last table. */
final class FleetJob {
    /** Files of a task: few enough to be read again in seconds when an executor is lost. */
    private static final int FILES_OF_TASK = 250;

    /** Tasks of each CPU at least, where there are so many files: files are not alike, and neither are CPUs. */
    private static final int TASKS_OF_CPU = 4;

    private final SparkSession spark;
    private final Question question;

    /** What is asked. */
    record Question(
            List<String> paths,
            String out,
            boolean overwrite,
            List<Trait> by,
            double limit,
            @Nullable Instant since) {}

    /** What came of it. */
    record Answer(Merge merge, int hosts, int shifts) {}

    FleetJob(SparkSession spark, Question question) {
        this.spark = spark;
        this.question = question;
    }

    Answer run() throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        FoundFiles found = FoundFiles.of(question.paths(), hadoop);
        Output output = Output.in(question.out(), question.overwrite(), hadoop);
        Analysis analysis = new Analysis(spark, output);
        write(read(found.files(), hadoop), output.reading("files"));

        List<LeftOut> leftOut = new ArrayList<>(found.leftOut());
        analysis.findRepeatedRuns();
        leftOut.addAll(analysis.leftOut());
        List<KindOfHost> kinds = KindOfHost.of(analysis.merged(), question.by());
        int older = (int) analysis.read().where("older").count();
        refuseNothing(kinds, leftOut, older);

        writeTables(analysis, output, leftOut);
        FleetMerge merged =
                new FleetMerge(analysis.table("cells", Tables.CELLS), analysis.table("outliers", Tables.OUTLIERS));
        List<Shifts.Shift> shifts = Shifts.between(kinds, merged::cells);
        write(rows(shifts.stream().map(FleetJob::row).toList(), Tables.SHIFTS), output.table("shifts"));
        FleetMerge.Frame frame = new FleetMerge.Frame(
                question.limit(),
                question.by(),
                question.since(),
                older,
                leftOut,
                FleetWarnings.of(analysis.merged(), Instant.now()));
        Merge merge = merged.merge(kinds, frame);
        int hosts = (int) analysis.merged().select("host_id").distinct().count();
        output.removeReading();
        output.writeMerge(ResultJson.text(merge));
        return new Answer(merge, hosts, (int)
                shifts.stream().filter(Shifts.Shift::shifted).count());
    }

    private Dataset<Row> read(List<FoundFile> files, Configuration hadoop) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int tasks = Math.max(
                (files.size() + FILES_OF_TASK - 1) / FILES_OF_TASK,
                Math.min(files.size(), TASKS_OF_CPU * context.defaultParallelism()));
        JavaRDD<Row> rows = context.parallelize(files, Math.max(1, tasks))
                .mapPartitions(new FileRows(
                        question.by(), question.since(), context.broadcast(new SerializableConfiguration(hadoop))));
        return spark.createDataFrame(rows, Tables.READ);
    }

    private void writeTables(Analysis analysis, Output output, List<LeftOut> leftOut) {
        List<Row> refused = leftOut.stream()
                .map(one -> RowFactory.create(one.file(), one.reason()))
                .toList();
        write(rows(refused, Tables.QUARANTINE), output.table("quarantine"));
        write(analysis.values(), output.table("values"));
        write(analysis.statistics(), output.reading("statistics"));
        write(analysis.outliers(question.limit()), output.table("outliers"));
        write(analysis.cells().coalesce(1), output.table("cells"));
        write(analysis.hosts(), output.table("hosts"));
    }

    private Dataset<Row> rows(List<Row> rows, StructType columns) {
        return spark.createDataFrame(rows, columns).coalesce(1);
    }

    private static void write(Dataset<Row> rows, String where) {
        rows.write().mode("overwrite").parquet(where);
    }

    private static void refuseNothing(List<KindOfHost> kinds, List<LeftOut> leftOut, int older) {
        if (!kinds.isEmpty()) {
            return;
        } else if (leftOut.isEmpty()) {
            throw new UsageException("all " + older + " runs started before --since; try an earlier time");
        }
        String first = leftOut.get(0).file() + ": " + leftOut.get(0).reason();
        throw new UsageException(
                leftOut.size() == 1
                        ? first
                        : "none of " + leftOut.size() + " files can be merged; the first: " + first);
    }

    private static Row row(Shifts.Shift shift) {
        return RowFactory.create(
                shift.before().id(),
                shift.after().id(),
                shift.before().traits().kernel(),
                shift.after().traits().kernel(),
                shift.old().primitive(),
                shift.old().group(),
                shift.old().route(),
                CollectionConverters.asScala(shift.old().params()),
                shift.old().unit(),
                shift.old().hosts(),
                shift.now().hosts(),
                shift.old().median(),
                shift.now().median(),
                shift.ratio(),
                shift.standardErrors(),
                shift.shifted());
    }
}
