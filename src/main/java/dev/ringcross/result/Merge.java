package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many result files, grouped by kind of host.
 *
 * @param outlierLimit how many median absolute deviations from the median make an outlier, where there are at least six
 *     files of a kind and the distance is more than 5 % of the median
 * @param groupedBy the traits that make a kind, by {@link HostTraits.Trait#word}
 * @param since ISO-8601 instant; runs that started earlier were not merged; null when all were
 * @param files the number of files that were merged
 * @param olderFiles the number of files whose runs had started before {@code since}
 * @param leftOut files that could not be merged, each with its reason
 * @param warnings what in the files themselves can't be right, such as a clock that is ahead
 */
public record Merge(
        String schema,
        Tool tool,
        double outlierLimit,
        List<String> groupedBy,
        @Nullable String since,
        int files,
        int olderFiles,
        List<LeftOut> leftOut,
        List<Warning> warnings,
        List<Kind> kinds) {
    /** The schema this version writes. */
    public static final String SCHEMA = "ringcross-merge/1";

    /** The most outliers of a cell that are named. */
    public static final int MOST_OUTLIERS = 100;

    /** A file that was not merged, and why. */
    public record LeftOut(String file, String reason) {
        /** A file that is named twice would weigh twice, and without a host name count as two hosts. */
        public static LeftOut sameFile(String file, String before) {
            return new LeftOut(file, "is the same file as " + before + "; name each file once");
        }

        /** A copy of a run's file would weigh twice too. */
        public static LeftOut sameRun(String file, String before) {
            return new LeftOut(file, "is of the same run as " + before + "; keep one of the two");
        }

        /** The part that a killed writer left has no result in it. */
        public static LeftOut abandonedPart(String file) {
            return new LeftOut(file, "is a part of a file whose writer was killed; remove it");
        }

        /** Whether a run without a time started since then, nobody can say. */
        public static LeftOut untimed(String file) {
            return new LeftOut(file, "does not say when it was measured; leave out --since");
        }
    }

    /** Hosts that agree in these traits. */
    public record Kind(HostTraits traits, int hosts, int files, List<MergedCell> cells) {}

    /**
     * The typical values of one cell, one for each file.
     *
     * @param mad median absolute deviation from the median, not scaled
     * @param outlierFiles the number of files whose value is an outlier
     * @param outliers the farthest of them, at most {@link #MOST_OUTLIERS}, in the order of their distance
     */
    public record MergedCell(
            String primitive,
            String group,
            String route,
            Map<String, String> params,
            String unit,
            int hosts,
            int files,
            double median,
            double mad,
            double min,
            double max,
            int outlierFiles,
            List<Outlier> outliers) {

        /** As people write it: {@code read-zero/panama bytes=4096}. */
        public String name() {
            return new CellKey(primitive, route, params).name();
        }
    }

    /** A file whose value lies far from the others'. */
    public record Outlier(String host, String file, double value) {}
}
