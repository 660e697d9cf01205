package dev.ringcross.report.text;

/**
 * What the table shows beside each cell's row.
 *
 * @param percentiles of the cells whose single operations were sampled
 * @param histograms of the same, a bar for each power of two
 */
public record TableOptions(boolean percentiles, boolean histograms) {
    public static final TableOptions NONE = new TableOptions(false, false);
}
