package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many result files, grouped by kind of host.
 *
 * @param outlierLimit how many median absolute deviations from the median make an outlier, where there are at least six
 *     files of a kind and the distance is more than 5 % of the median
 * @param files the number of files that were read
 */
public record Merge(String schema, Tool tool, double outlierLimit, int files, List<Kind> kinds) {
    /** The schema this version writes. */
    public static final String SCHEMA = "ringcross-merge/1";

    /** Hosts that agree in what influences the cost of a crossing most. */
    public record Kind(
            @Nullable String cpu,
            @Nullable String kernel,
            @Nullable String virtualization,
            Map<String, String> mitigations,
            int hosts,
            int files,
            List<MergedCell> cells) {}

    /**
     * The typical values of one cell, one for each file.
     *
     * @param mad median absolute deviation from the median, not scaled
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
            List<Outlier> outliers) {

        /** As people write it: {@code read-zero/panama bytes=4096}. */
        public String name() {
            return new CellKey(primitive, route, params).name();
        }
    }

    /** A file whose value lies far from the others'. */
    public record Outlier(String host, String file, double value) {}
}
