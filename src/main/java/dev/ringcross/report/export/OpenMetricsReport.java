package dev.ringcross.report.export;

import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A result for Prometheus: gauges by the OpenMetrics text format 1.0, in base units (seconds, bytes), one family after
 * the other. Cells without numbers have no series.
 */
public final class OpenMetricsReport {
    private final MetricText text = new MetricText();
    private final CellGauges gauges;

    private OpenMetricsReport(Result result) {
        this.gauges = new CellGauges(text, result.cells(), Integer.MAX_VALUE);
    }

    public static String of(Result result) {
        OpenMetricsReport report = new OpenMetricsReport(result);
        report.run(result);
        report.times();
        report.excesses();
        report.evidence();
        return report.text.ended();
    }

    private void run(Result result) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("id", result.run().id());
        labels.put("hostname", RunGauges.orEmpty(result.host().hostname()));
        labels.put("kernel", RunGauges.orEmpty(result.host().kernel()));
        labels.put("cpu", RunGauges.orEmpty(result.host().cpu().model()));
        labels.put("version", result.tool().version());
        labels.put("complete", Boolean.toString(result.run().complete()));
        text.family("ringcross_run_info", "", "The run that the other families come from; always 1.");
        text.sample("ringcross_run_info", labels, 1);
        RunGauges.write(text, result);
    }

    private void times() {
        gauges.seconds("ringcross_cell_typical_seconds", "Median over JVMs of the JVM's median.", Cell::typical);
        gauges.seconds("ringcross_cell_typical_low_seconds", "Lower 95 % bound of typical.", cell -> low(cell.ci95()));
        gauges.seconds(
                "ringcross_cell_typical_high_seconds", "Upper 95 % bound of typical.", cell -> high(cell.ci95()));
        gauges.seconds("ringcross_cell_quiet_seconds", "Median while the host was quiet.", Cell::quietValue);
        gauges.bytes("ringcross_cell_typical_bytes", "Median over JVMs of the JVM's median.", Cell::typical);
        gauges.bytes("ringcross_cell_typical_low_bytes", "Lower 95 % bound of typical.", cell -> low(cell.ci95()));
        gauges.bytes("ringcross_cell_typical_high_bytes", "Upper 95 % bound of typical.", cell -> high(cell.ci95()));
    }

    private void excesses() {
        gauges.seconds(
                "ringcross_cell_excess_seconds", "Median difference to the baseline within a turn.", of(Excess::ns));
        gauges.seconds(
                "ringcross_cell_excess_low_seconds",
                "Lower 95 % bound of the excess.",
                of(excess -> low(excess.ci95())));
        gauges.seconds(
                "ringcross_cell_excess_high_seconds",
                "Upper 95 % bound of the excess.",
                of(excess -> high(excess.ci95())));
        gauges.gauge(
                "ringcross_cell_excess_ratio",
                "ratio",
                "Median ratio to the baseline within a turn.",
                of(Excess::ratio));
    }

    private void evidence() {
        gauges.gauge(
                "ringcross_cell_kernel_entries", "", "Kernel entries per operation.", from(Evidence::kernelEntries));
        gauges.gauge(
                "ringcross_cell_context_switches",
                "",
                "Context switches per operation.",
                from(Evidence::contextSwitches));
        gauges.gauge(
                "ringcross_cell_preemptions",
                "",
                "Context switches by preemption per operation.",
                from(Evidence::preemptions));
        gauges.gauge("ringcross_cell_page_faults", "", "Page faults per operation.", from(Evidence::pageFaults));
        gauges.gauge(
                "ringcross_cell_evidence_agrees",
                "",
                "1 when the kernel counted what is declared, else 0.",
                from(evidence -> evidence.agrees() == null ? null : evidence.agrees() ? 1.0 : 0.0));
    }

    private static Function<Cell, @Nullable Double> of(Function<Excess, @Nullable Double> value) {
        return cell -> cell.excess() == null ? null : value.apply(cell.excess());
    }

    private static Function<Cell, @Nullable Double> from(Function<Evidence, @Nullable Double> value) {
        return cell -> cell.evidence() == null ? null : value.apply(cell.evidence());
    }

    private static @Nullable Double low(@Nullable Interval interval) {
        return interval == null ? null : interval.low();
    }

    private static @Nullable Double high(@Nullable Interval interval) {
        return interval == null ? null : interval.high();
    }
}
