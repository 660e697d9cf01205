package dev.ringcross.spark;

import dev.ringcross.cli.options.Since;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Merge;
import dev.ringcross.run.plan.UsageException;
import dev.ringcross.stats.MedianDeviation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code FleetAnalysis PATH…}: analyses the results of many hosts by Spark. */
@Command(
        name = "ringcross-spark",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class,
        description = "Analyse the results of many hosts: tables in Parquet, and the file that ringcross merge makes.")
public final class FleetAnalysis implements Callable<Integer> {
    private static final int USAGE = 2;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Result files, patterns of their names, or directories that contain them, by any scheme that"
                    + " Spark reads (file, hdfs, s3a). They may be compressed by gzip.")
    List<String> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the tables are written; default: ${DEFAULT-VALUE}.")
    String out = "ringcross-fleet";

    @Option(names = "--overwrite", description = "Replace the tables of an earlier analysis.")
    boolean overwrite;

    @Option(
            names = "--by",
            paramLabel = "KEY",
            split = ",",
            description = "What hosts of one kind share, of cpu, kernel, virtualization, mitigations, arch, container"
                    + " and libc; default: the first four.")
    List<String> keys = List.of();

    @Option(
            names = "--outliers",
            paramLabel = "K",
            description = "Median absolute deviations beyond which a value is an outlier; default: ${DEFAULT-VALUE}.")
    int outliers = MedianDeviation.LIMIT;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Take only runs that started since: a date (2026-11-01), an instant, or how long ago (36h, 7d, 2w).")
    @Nullable
    String since;

    public static void main(String[] args) {
        CommandLine command = new CommandLine(new FleetAnalysis());
        command.setExecutionExceptionHandler((thrown, parsed, result) -> refused(thrown));
        int code = command.execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** What a user can mend is told in one line; anything else is a fault of this program or of the cluster. */
    private static int refused(Exception thrown) throws Exception {
        if (thrown instanceof UsageException) {
            System.err.println("ringcross-spark: " + thrown.getMessage());
            return USAGE;
        }
        throw thrown;
    }

    @Override
    public Integer call() throws IOException {
        FleetJob.Question question = question();
        try (SparkSession spark = session(new SparkConf())) {
            told(new FleetJob(spark, question).run());
        }
        return 0;
    }

    private FleetJob.Question question() {
        if (outliers < 1) {
            throw new UsageException("--outliers must be at least 1, not " + outliers);
        }
        List<Trait> by = keys.isEmpty()
                ? HostTraits.DEFAULT
                : keys.stream().map(key -> trait(key.strip())).distinct().toList();
        Instant start = since == null ? null : Since.of(since, Instant.now());
        return new FleetJob.Question(paths, out, overwrite, by, outliers, start);
    }

    private static Trait trait(String key) {
        if (!Trait.words().contains(key)) {
            throw new UsageException(
                    "unknown key '" + key + "' for --by; it knows " + String.join(", ", Trait.words()));
        }
        return Trait.of(key);
    }

    /** On this machine, with all its CPUs, unless spark-submit or its configuration names a master. */
    static SparkSession session(SparkConf conf) {
        if (!conf.contains("spark.master")) {
            conf.setMaster("local[*]")
                    .setIfMissing("spark.ui.enabled", "false")
                    .setIfMissing("spark.driver.host", "localhost")
                    .setIfMissing("spark.sql.shuffle.partitions", "16");
        }
        conf.setIfMissing("spark.app.name", "ringcross")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.datetime.java8API.enabled", "true");
        return SparkSession.builder().config(conf).getOrCreate();
    }

    private void told(FleetJob.Answer answer) {
        Merge merge = answer.merge();
        int outlying = merge.kinds().stream()
                .flatMap(kind -> kind.cells().stream())
                .mapToInt(Merge.MergedCell::outlierFiles)
                .sum();
        System.out.println(merge.files() + " files of " + answer.hosts() + " hosts of "
                + merge.kinds().size() + " kinds: " + outlying + " outliers, " + answer.shifts()
                + " cells shifted between kernels.");
        System.out.println("The tables and " + Output.MERGE_FILE + " are in " + out + ".");
        merge.warnings()
                .forEach(warning ->
                        System.err.println("ringcross-spark: " + warning.message() + "; " + warning.remedy()));
        if (!merge.leftOut().isEmpty()) {
            System.err.println("ringcross-spark: " + merge.leftOut().size()
                    + " files were quarantined; the table quarantine says which and why");
        }
    }
}
