package dev.ringcross.spark;

import dev.ringcross.compare.MergedFile;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.HostTraits;
import dev.ringcross.result.HostTraits.Trait;
import dev.ringcross.result.Merge.LeftOut;
import dev.ringcross.result.json.ResultSummary;
import dev.ringcross.result.json.ResultSummary.Value;
import dev.ringcross.result.json.UnreadableResult;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Reads the files of one task, one after the other, into rows of {@link Tables#READ}. */
final class FileRows implements FlatMapFunction<Iterator<FoundFile>, Row> {
    private static final long serialVersionUID = 1L;

    private final List<Trait> by;
    private final @Nullable Instant since;
    private final Broadcast<SerializableConfiguration> hadoop;

    /** @param since runs that started earlier are counted only; null takes all */
    FileRows(List<Trait> by, @Nullable Instant since, Broadcast<SerializableConfiguration> hadoop) {
        this.by = List.copyOf(by);
        this.since = since;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<Row> call(Iterator<FoundFile> files) {
        Set<Trait> traits = EnumSet.copyOf(by);
        Ids ids = new Ids();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public Row next() {
                return row(files.next(), traits, ids);
            }
        };
    }

    private Row row(FoundFile file, Set<Trait> traits, Ids ids) {
        try {
            Path path = new Path(file.location());
            ResultSummary summary = ResultReader.read(
                    () -> path.getFileSystem(hadoop.value().value()).open(path), file.name());
            return row(file, summary, HostTraits.of(summary.host(), traits), ids);
        } catch (UnreadableResult refused) {
            return refused(file, refused.reason());
        }
    }

    private Row row(FoundFile file, ResultSummary summary, HostTraits traits, Ids ids) {
        MergedFile one = MergedFile.of(summary, file.name());
        if (since != null && one.started() == null) {
            return refused(file, LeftOut.untimed(file.name()).reason());
        }
        if (summary.cells().size() > CellStatistics.MOST_CELLS) {
            return refused(file, "has more than " + CellStatistics.MOST_CELLS + " cells; split the run by --group");
        }
        boolean older = since != null && one.started().isBefore(since);
        HostFacts host = summary.host();
        String kind = Ids.kind(traits);
        return RowFactory.create(
                file.number(),
                file.name(),
                Instant.ofEpochMilli(file.modifiedMillis()),
                null,
                older,
                summary.run().id(),
                one.started(),
                one.finished(),
                kind,
                one.host(),
                Ids.host(one.host()),
                host.cpu().model(),
                host.kernel(),
                host.virtualization(),
                scala(host.mitigations()),
                host.arch(),
                host.container(),
                host.libc(),
                host.cpu().logical(),
                host.memoryBytes(),
                older ? new Row[0] : cells(summary.cells(), kind, ids));
    }

    private static Row[] cells(List<Value> values, String kind, Ids ids) {
        return values.stream()
                .map(value -> RowFactory.create(
                        ids.cell(kind, value),
                        value.primitive(),
                        value.group(),
                        value.route(),
                        scala(value.params()),
                        value.unit(),
                        value.typical()))
                .toArray(Row[]::new);
    }

    private static Row refused(FoundFile file, String reason) {
        @Nullable Object[] row = new @Nullable Object[Tables.READ.size()];
        row[0] = file.number();
        row[1] = file.name();
        row[2] = Instant.ofEpochMilli(file.modifiedMillis());
        row[3] = reason;
        row[4] = false;
        return RowFactory.create(row);
    }

    private static scala.collection.Map<String, String> scala(Map<String, String> words) {
        return CollectionConverters.asScala(words);
    }
}
