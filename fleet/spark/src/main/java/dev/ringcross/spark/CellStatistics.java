package dev.ringcross.spark;

import dev.ringcross.stats.MedianDeviation;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of each cell, from values that are sorted by cell, then by value. Spark sorts them and uses the disk
 * for what does not fit into memory; here one cell at a time is held, 16 bytes for each of its values.
 */
final class CellStatistics implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    /** A file has fewer cells than that: an appearance is the file's number times it, plus the place in the file. */
    static final int MOST_CELLS = 1 << 16;

    @Override
    public Iterator<Row> call(Iterator<Row> values) {
        return new Groups(values);
    }

    private static final class Groups implements Iterator<Row> {
        private final Iterator<Row> values;
        private @Nullable Row next;

        Groups(Iterator<Row> values) {
            this.values = values;
            next = following();
        }

        private @Nullable Row following() {
            return values.hasNext() ? values.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Row first = next;
            if (first == null) {
                throw new NoSuchElementException();
            }
            long cell = first.getLong(0);
            Gathered gathered = new Gathered();
            for (Row one = first; one != null && one.getLong(0) == cell; one = next) {
                gathered.add(one.getDouble(1), one.getLong(2), one.getLong(3));
                next = following();
            }
            return gathered.row(cell);
        }
    }

    private static final class Gathered {
        private double[] values = new double[16];
        private long[] hosts = new long[16];
        private int count;
        private long firstAppearance = Long.MAX_VALUE;

        void add(double value, long host, long appearance) {
            if (count == values.length) {
                int more = count + (count >> 1);
                values = Arrays.copyOf(values, more);
                hosts = Arrays.copyOf(hosts, more);
            }
            values[count] = value;
            hosts[count++] = host;
            firstAppearance = Math.min(firstAppearance, appearance);
        }

        Row row(long cell) {
            double[] sorted = Arrays.copyOf(values, count);
            MedianDeviation middle = MedianDeviation.ofSorted(sorted);
            return RowFactory.create(
                    cell,
                    firstAppearance,
                    distinctHosts(),
                    count,
                    middle.median(),
                    middle.mad(),
                    sorted[0],
                    sorted[count - 1]);
        }

        private int distinctHosts() {
            Arrays.sort(hosts, 0, count);
            int distinct = 1;
            for (int i = 1; i < count; i++) {
                distinct += hosts[i] == hosts[i - 1] ? 0 : 1;
            }
            return distinct;
        }
    }
}
