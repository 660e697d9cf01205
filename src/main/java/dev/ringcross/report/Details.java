package dev.ringcross.report;

/**
 * Options of the table: what it shows beside each cell's row.
 *
 * @param percentiles percentiles of the cells whose single operations were sampled
 * @param histograms histograms of the same cells, a bar for each power of two
 */
public record Details(boolean percentiles, boolean histograms) {
    public static final Details NONE = new Details(false, false);
}
