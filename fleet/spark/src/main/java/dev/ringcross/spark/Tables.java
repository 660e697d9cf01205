package dev.ringcross.spark;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of what is written, by which it is read again too: no schema is guessed from files. */
final class Tables {
    private static final DataType WORDS = DataTypes.createMapType(StringType, StringType, false);

    /** What a host says of itself, as far as hosts are grouped or told apart by it. */
    private static final StructType FACTS = new StructType()
            .add("cpu", StringType)
            .add("kernel", StringType)
            .add("virtualization", StringType)
            .add("mitigations", WORDS)
            .add("arch", StringType)
            .add("container", StringType)
            .add("libc", StringType)
            .add("logical_cpus", IntegerType)
            .add("memory_bytes", LongType);

    private static final StructType CELL = new StructType()
            .add("cell_id", LongType, false)
            .add("primitive", StringType, false)
            .add("primitive_group", StringType, false)
            .add("route", StringType, false)
            .add("params", WORDS, false)
            .add("unit", StringType, false)
            .add("value", DoubleType, false);

    /** A file as it was read; with a reason it has nothing else, and an older one has no cells. */
    static final StructType READ = with(
                    new StructType()
                            .add("file_number", LongType, false)
                            .add("file", StringType, false)
                            .add("modified", TimestampType, false)
                            .add("reason", StringType)
                            .add("older", DataTypes.BooleanType, false)
                            .add("run_id", StringType)
                            .add("run_started", TimestampType)
                            .add("run_finished", TimestampType)
                            .add("kind", StringType)
                            .add("host", StringType)
                            .add("host_id", LongType),
                    FACTS)
            .add("cells", DataTypes.createArrayType(CELL, false));

    /** One number for each cell of each file. */
    static final StructType VALUES = with(
            new StructType()
                    .add("kind", StringType)
                    .add("host", StringType)
                    .add("host_id", LongType)
                    .add("file", StringType)
                    .add("file_number", LongType)
                    .add("run_started", TimestampType)
                    .add("position", IntegerType),
            CELL);

    /** What the values of a cell amount to, before the cell's words are joined to it. */
    static final StructType STATISTICS = new StructType()
            .add("cell_id", LongType, false)
            .add("first_appearance", LongType, false)
            .add("hosts", IntegerType, false)
            .add("files", IntegerType, false)
            .add("median", DoubleType, false)
            .add("mad", DoubleType, false)
            .add("min", DoubleType, false)
            .add("max", DoubleType, false);

    static final StructType CELLS = new StructType()
            .add("kind", StringType)
            .add("cell_id", LongType)
            .add("first_appearance", LongType)
            .add("primitive", StringType)
            .add("primitive_group", StringType)
            .add("route", StringType)
            .add("params", WORDS)
            .add("unit", StringType)
            .add("hosts", IntegerType)
            .add("files", IntegerType)
            .add("median", DoubleType)
            .add("mad", DoubleType)
            .add("min", DoubleType)
            .add("max", DoubleType)
            .add("outlier_files", IntegerType);

    static final StructType OUTLIERS = new StructType()
            .add("kind", StringType)
            .add("cell_id", LongType)
            .add("primitive", StringType)
            .add("route", StringType)
            .add("params", WORDS)
            .add("unit", StringType)
            .add("host", StringType)
            .add("file", StringType)
            .add("value", DoubleType)
            .add("median", DoubleType)
            .add("mad", DoubleType)
            .add("distance_rank", IntegerType);

    static final StructType SHIFTS = new StructType()
            .add("old_kind", StringType, false)
            .add("new_kind", StringType, false)
            .add("old_kernel", StringType, false)
            .add("new_kernel", StringType, false)
            .add("primitive", StringType, false)
            .add("primitive_group", StringType, false)
            .add("route", StringType, false)
            .add("params", WORDS, false)
            .add("unit", StringType, false)
            .add("old_hosts", IntegerType, false)
            .add("new_hosts", IntegerType, false)
            .add("old_median", DoubleType, false)
            .add("new_median", DoubleType, false)
            .add("ratio", DoubleType)
            .add("standard_errors", DoubleType)
            .add("shifted", DataTypes.BooleanType, false);

    static final StructType QUARANTINE =
            new StructType().add("file", StringType, false).add("reason", StringType, false);

    private Tables() {}

    private static StructType with(StructType first, StructType more) {
        StructType all = first;
        for (var field : more.fields()) {
            all = all.add(field);
        }
        return all;
    }

    /** The names of the facts, in order. */
    static String[] facts() {
        return FACTS.fieldNames();
    }
}
