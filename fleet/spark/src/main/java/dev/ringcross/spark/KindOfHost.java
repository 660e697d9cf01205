package dev.ringcross.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Hosts that agree in the traits by which they are grouped. */
record KindOfHost(String id, HostTraits traits, int hosts, int files) {

    /** The kinds of these files, in the order of their first file. */
    static List<KindOfHost> of(Dataset<Row> merged, List<Trait> by) {
        Dataset<Row> kinds = merged.groupBy("kind")
                .agg(
                        expr("min(file_number)").as("file_number"),
                        expr("CAST(count(DISTINCT host_id) AS INT)").as("hosts"),
                        expr("CAST(count(1) AS INT)").as("files"));
        return merged.drop("kind").join(broadcast(kinds), "file_number").orderBy("file_number").collectAsList().stream()
                .map(row -> new KindOfHost(
                        row.getAs("kind"), traits(row, by), row.<Integer>getAs("hosts"), row.<Integer>getAs("files")))
                .toList();
    }

    private static HostTraits traits(Row row, List<Trait> by) {
        return new HostTraits(
                trait(row, by, Trait.CPU),
                trait(row, by, Trait.KERNEL),
                trait(row, by, Trait.VIRTUALIZATION),
                by.contains(Trait.MITIGATIONS) ? words(row, "mitigations") : Map.of(),
                trait(row, by, Trait.ARCH),
                trait(row, by, Trait.CONTAINER),
                trait(row, by, Trait.LIBC));
    }

    private static @Nullable String trait(Row row, List<Trait> by, Trait one) {
        return by.contains(one) ? row.getAs(one.word()) : null;
    }

    /** A column of words by their keys; Spark does not keep their order. */
    static Map<String, String> words(Row row, String column) {
        return new TreeMap<>(row.<String, String>getJavaMap(row.fieldIndex(column)));
    }
}
