package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often {@code compare --live} was right where the answer is known: a cell compared with itself (kind {@code aa}),
 * or with itself plus a known delay (kind {@code power}). Every figure can be recomputed from the runs kept here.
 *
 * @param injectNanos the delay added to each operation of one arm; 0 in kind {@code aa}
 * @param injectShare the share of its own time that was added to one arm, such as 0.05; 0 in kind {@code aa}
 * @param margin the smallest change that gets a verdict, as a fraction
 * @param runs comparisons that were asked for; fewer are kept when it was interrupted
 * @param jvms fresh JVMs in each comparison
 * @param seed comparison i uses {@code seed + i}
 * @param inBand whether every cell is as good as it should be
 */
public record SelfTest(
        String schema,
        Tool tool,
        String startedAt,
        String finishedAt,
        HostFacts host,
        String kind,
        double injectNanos,
        double injectShare,
        double margin,
        int runs,
        int jvms,
        long seed,
        boolean complete,
        String command,
        boolean inBand,
        List<CellRecord> cells) {
    public static final String SCHEMA = "ringcross-selftest/1";
    public static final String AA = "aa";
    public static final String POWER = "power";

    /** The widest half-width of a ratio's interval at which a comparison is expected to find 10 %. */
    public static final double NARROW = 0.03;

    /**
     * One cell's record over all comparisons.
     *
     * @param excludesOne comparisons whose 95 % interval of the ratio does not contain 1; in kind {@code power} those that
     *     lie above it
     * @param wanted how many of {@code excludesOne} are expected: in kind {@code aa} the central 95 % of
     *     Binomial(runs, 0.05); null in kind {@code power}
     * @param inBand whether {@code excludesOne} is among the wanted; in kind {@code power} whether 95 % found of the
     *     narrow ones can be true
     * @param faster comparisons that called the second arm faster, beyond the margin
     * @param slower comparisons that called it slower
     * @param medianRatio the median of the ratios
     * @param medianHalfWidth the median of the half-widths of the ratios' intervals
     * @param narrow comparisons whose half-width was at most {@value #NARROW}
     * @param foundOfNarrow those of them whose interval lies above 1
     * @param slowerOfNarrow those of them that called the second arm slower
     * @param medianDifferenceNs the median of the differences of the second arm to the first, nanoseconds an operation
     * @param near comparisons whose difference lies within a quarter of {@code injectNanos} of it; null without that
     */
    public record CellRecord(
            String primitive,
            String route,
            Map<String, String> params,
            Share excludesOne,
            @Nullable Interval wanted,
            boolean inBand,
            Share faster,
            Share slower,
            @Nullable Double medianRatio,
            @Nullable Double medianHalfWidth,
            Share narrow,
            Share foundOfNarrow,
            Share slowerOfNarrow,
            @Nullable Double medianDifferenceNs,
            @Nullable Share near,
            List<Outcome> outcomes) {
        /** The cell's name: {@code pipe-pingpong/c between=processes cpus=same}. */
        public String name() {
            return new CellKey(primitive, route, params).name();
        }
    }

    /** A share as a fraction of a number, with its exact binomial (Clopper-Pearson) 95 % interval; null for 0 of 0. */
    public record Share(int hits, int among, @Nullable Interval ci95) {}

    /** The outcome of one comparison: the ratio of the second arm to the first, and their difference. */
    public record Outcome(
            int run,
            long seed,
            @Nullable Double ratio,
            @Nullable Interval ci95,
            @Nullable Double differenceNs,
            String verdict) {}
}
