package dev.ringcross.report.text;

/**
 * Options of the table: what it shows beside each cell's row.
 *
 * @param percentiles percentiles of the cells whose single operations were sampled
 * @param histograms histograms of the same cells, a bar for each power of two
 */
public record TableOptions(boolean percentiles, boolean histograms) {
    public static final TableOptions NONE = new TableOptions(false, false);
}
