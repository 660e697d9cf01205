package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of two sides, cell by cell: two files, or two configurations measured in turn.
 *
 * @param kind {@value #FILES} or {@value #LIVE}
 * @param margin the smallest change to report, as a fraction: 0.05 is 5 %
 * @param facts facts of host and tool that differ, or are known for one side only
 * @param cells the cells in the order of the catalogue
 * @param footnotes sentences about the limits of the comparison
 */
public record Comparison(
        String schema,
        Tool tool,
        String kind,
        Side old,
        @JsonName("new") Side newer,
        double margin,
        List<FactDifference> facts,
        List<ComparedCell> cells,
        List<String> footnotes) {

    /** The schema this version writes. */
    public static final String SCHEMA = "ringcross-compare/1";

    public static final String FILES = "files";
    public static final String LIVE = "live";

    /**
     * One side.
     *
     * @param name the file, or the words that configure it
     * @param aa whether the side's intervals hold; null where that is not known
     */
    public record Side(
            String name,
            String startedAt,
            int jvms,
            long seed,
            @Nullable AaCalibration aa) {}

    /** A fact that differs; null on a side where it is unknown. */
    public record FactDifference(
            String fact,
            @Nullable String old,
            @JsonName("new") @Nullable String newer) {}

    /**
     * One cell of both sides.
     *
     * @param unit the unit of {@code old} and {@code newer}
     * @param old its typical value on the old side
     * @param newer the same on the new side
     * @param oldQuiet the cost while both hosts were in the same state, by which the ratio is judged; null where it is
     *     judged by typical values, as in a live comparison
     * @param newQuiet the same on the new side
     * @param quietEstimated whether too few turns of either side lay in that state, so that the ratio to the canary
     *     stands in
     * @param ratio newer over old; null where there is none, {@code reason} says why
     * @param ci95 the 95 % interval of the ratio
     * @param adjustedP the p-value corrected over all cells that are judged together
     * @param mannWhitneyP the p-value of a rank test of the JVMs' values, uncorrected; null with too few JVMs and in a
     *     live comparison
     * @param crossCheckDisagrees whether the verdict claims a difference that the ranks do not show
     * @param verdict faster, slower, same, not resolved or not comparable
     */
    public record ComparedCell(
            String primitive,
            String group,
            String oldRoute,
            String newRoute,
            Map<String, String> params,
            String unit,
            @Nullable Double old,
            @JsonName("new") @Nullable Double newer,
            @Nullable Double oldQuiet,
            @Nullable Double newQuiet,
            boolean quietEstimated,
            @Nullable Double ratio,
            @Nullable Interval ci95,
            @Nullable Double adjustedP,
            @Nullable Double mannWhitneyP,
            boolean crossCheckDisagrees,
            String verdict,
            @Nullable String reason) {

        public boolean timed() {
            return unit.equals(Cell.NANOS_PER_OPERATION);
        }
    }
}
