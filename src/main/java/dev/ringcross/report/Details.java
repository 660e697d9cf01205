package dev.ringcross.report;

/**
 * What the table shows beside each cell's row.
 *
 * @param percentiles of the cells whose single operations were sampled
 * @param histograms of the same, a bar for each power of two
 */
public record Details(boolean percentiles, boolean histograms) {
    public static final Details NONE = new Details(false, false);
}
