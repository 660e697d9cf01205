package dev.ringcross.report.export;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Result;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet keeps of a result, for node exporter's textfile collector: less than {@link OpenMetricsReport}, since each
 * host of thousands adds its series. The baseline of a row has its quiet and its typical time, another route its excess.
 */
public final class TextfileReport {
    /**
     * The most series of cells; what is left out is counted in a series of its own. A standard run has about 1300, and
     * the run as a whole about 20 more.
     */
    static final int MOST_CELL_SERIES = 1900;

    private TextfileReport() {}

    public static String of(Result result) {
        MetricText text = new MetricText();
        CellGauges gauges = new CellGauges(text, result.cells(), MOST_CELL_SERIES);
        gauges.seconds(
                "ringcross_cell_quiet_seconds",
                "Median while the host was quiet, of cells without an excess.",
                cell -> excess(cell) == null ? cell.quietValue() : null);
        gauges.seconds(
                "ringcross_cell_excess_seconds",
                "Median difference to the baseline of the row within a turn.",
                TextfileReport::excess);
        gauges.seconds(
                "ringcross_cell_typical_seconds",
                "Median over JVMs of the JVM's median, of cells without an excess.",
                cell -> excess(cell) == null ? cell.typical() : null);
        gauges.bytes("ringcross_cell_typical_bytes", "Median over JVMs of the JVM's median.", Cell::typical);
        RunGauges.write(text, result);
        text.single(
                "ringcross_left_out_series",
                "",
                "Series of cells left out, since a file has " + MOST_CELL_SERIES + " at most.",
                (double) gauges.leftOut());
        return text.ended();
    }

    private static @Nullable Double excess(Cell cell) {
        Excess excess = cell.excess();
        return excess == null ? null : excess.ns();
    }

    /** What node exporter is told of the last run, also of one that gave no numbers. */
    public static String lastRun(boolean succeeded, Instant started, Instant ended) {
        MetricText text = new MetricText();
        text.single(
                "ringcross_last_run_success",
                "",
                "1 when the last run gave the numbers that are shown; 0 when they are older, since it was refused, failed or was interrupted.",
                succeeded ? 1.0 : 0.0);
        text.single(
                "ringcross_last_run_timestamp_seconds",
                "seconds",
                "When the last run ended, in seconds since the epoch.",
                (double) ended.getEpochSecond());
        text.single("ringcross_last_run_duration_seconds", "seconds", "How long the last run took.", (double)
                Duration.between(started, ended).toSeconds());
        return text.ended();
    }
}
