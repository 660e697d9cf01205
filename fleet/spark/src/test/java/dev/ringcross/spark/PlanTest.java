package dev.ringcross.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What travels between executors: of values four numbers once, of samples nothing. */
class PlanTest {
    private static final Pattern EXCHANGE = Pattern.compile("(?<!Broadcast)Exchange \\w+\\([^\\n]*");

    @TempDir
    static Path folder;

    private static Analysis analysis;

    @BeforeAll
    static void analyse() throws IOException {
        Path out = folder.resolve("out");
        Analyses.of(out, Analyses.made(folder.resolve("results"), 3));
        SparkSession spark = Analyses.local();
        Output output = Output.at(out.toString(), spark.sparkContext().hadoopConfiguration());
        analysis = new Analysis(spark, output);
        // The job has removed what it needs in between.
        analysis.statistics().write().parquet(output.reading("statistics"));
    }

    @Test
    void noTableHasSamples() {
        assertThat(Tables.READ.treeString() + Tables.VALUES.treeString()).doesNotContain("samples");
    }

    @Test
    void aValueIsExchangedOnceWithItsCellHostAndPlace() {
        String plan = plan(analysis.statistics());
        assertThat(exchanges(plan)).singleElement().asString().contains("hashpartitioning(cell_id");
        assertThat(plan)
                .contains(
                        "ReadSchema: struct<host_id:bigint,file_number:bigint,position:int,cell_id:bigint,value:double>");
    }

    @Test
    void valuesStayWhereTheyWereReadUntilTheirOutliersAreKnown() {
        assertThat(exchanges(plan(analysis.cells()))).allMatch(one -> one.contains("hashpartitioning(cell_id"));
        String plan = plan(analysis.outliers(5));
        assertThat(plan).contains("BroadcastHashJoin");
        // What is exchanged has been joined and filtered: the filter stands below the exchange.
        assertThat(plan.indexOf("Exchange hashpartitioning")).isLessThan(plan.indexOf("BroadcastHashJoin"));
    }

    private static String plan(Dataset<Row> table) {
        return table.queryExecution().executedPlan().toString();
    }

    private static List<String> exchanges(String plan) {
        return EXCHANGE.matcher(plan).results().map(match -> match.group()).toList();
    }
}
