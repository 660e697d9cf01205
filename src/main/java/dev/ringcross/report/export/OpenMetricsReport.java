package dev.ringcross.report.export;

import dev.ringcross.report.text.PrimitiveRows;
import dev.ringcross.report.text.SlowState;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.Excess;
import dev.ringcross.result.Interval;
import dev.ringcross.result.Result;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A result for Prometheus: gauges by the OpenMetrics text format 1.0, in base units (seconds, bytes), one family after
 * the other. Cells without numbers have no series.
 */
public final class OpenMetricsReport {
    private static final double NANOS_PER_SECOND = 1e9;

    private final List<Cell> cells;
    private final StringBuilder text = new StringBuilder();

    private OpenMetricsReport(List<Cell> cells) {
        this.cells = cells;
    }

    public static String of(Result result) {
        OpenMetricsReport report = new OpenMetricsReport(result.cells());
        report.run(result);
        report.times();
        report.excesses();
        report.evidence();
        return report.text.append("# EOF\n").toString();
    }

    private void run(Result result) {
        family("ringcross_run_info", "", "The run that the other families come from; always 1.");
        text.append("ringcross_run_info{")
                .append(label("id", result.run().id()))
                .append(label("hostname", orEmpty(result.host().hostname())))
                .append(label("kernel", orEmpty(result.host().kernel())))
                .append(label("cpu", orEmpty(result.host().cpu().model())))
                .append(label("version", result.tool().version()))
                .append("complete=\"")
                .append(result.run().complete())
                .append("\"} 1\n");
        AaCalibration aa = result.aa();
        if (aa != null) {
            family("ringcross_aa_held_ratio", "ratio", "The share of A/A rows whose 95 % interval held.");
            text.append("ringcross_aa_held_ratio ")
                    .append(number(aa.held() / (double) aa.rows()))
                    .append('\n');
        }
        double slow =
                SlowState.of(result.canary(), result.host().cpu().logical()).slowShare();
        if (!Double.isNaN(slow)) {
            family("ringcross_slow_turns_ratio", "ratio", "Share of turns during which the host was slow.");
            text.append("ringcross_slow_turns_ratio ").append(number(slow)).append('\n');
        }
    }

    private void times() {
        seconds("ringcross_cell_typical_seconds", "Median over JVMs of the JVM's median.", Cell::typical);
        seconds("ringcross_cell_typical_low_seconds", "Lower 95 % bound of typical.", cell -> low(cell.ci95()));
        seconds("ringcross_cell_typical_high_seconds", "Upper 95 % bound of typical.", cell -> high(cell.ci95()));
        seconds("ringcross_cell_quiet_seconds", "Median while the host was quiet.", Cell::quietValue);
        bytes("ringcross_cell_typical_bytes", "Median over JVMs of the JVM's median.", Cell::typical);
        bytes("ringcross_cell_typical_low_bytes", "Lower 95 % bound of typical.", cell -> low(cell.ci95()));
        bytes("ringcross_cell_typical_high_bytes", "Upper 95 % bound of typical.", cell -> high(cell.ci95()));
    }

    private void excesses() {
        seconds("ringcross_cell_excess_seconds", "Median difference to the baseline within a turn.", of(Excess::ns));
        seconds(
                "ringcross_cell_excess_low_seconds",
                "Lower 95 % bound of the excess.",
                of(excess -> low(excess.ci95())));
        seconds(
                "ringcross_cell_excess_high_seconds",
                "Upper 95 % bound of the excess.",
                of(excess -> high(excess.ci95())));
        gauge("ringcross_cell_excess_ratio", "ratio", "Median ratio to the baseline within a turn.", of(Excess::ratio));
    }

    private void evidence() {
        gauge("ringcross_cell_kernel_entries", "", "Kernel entries per operation.", from(Evidence::kernelEntries));
        gauge(
                "ringcross_cell_context_switches",
                "",
                "Context switches per operation.",
                from(Evidence::contextSwitches));
        gauge(
                "ringcross_cell_preemptions",
                "",
                "Context switches by preemption per operation.",
                from(Evidence::preemptions));
        gauge("ringcross_cell_page_faults", "", "Page faults per operation.", from(Evidence::pageFaults));
        gauge(
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

    private void seconds(String name, String help, Function<Cell, @Nullable Double> nanos) {
        gauge(name, "seconds", help, cell -> {
            Double value = nanos.apply(cell);
            return value == null || !cell.timed() ? null : value / NANOS_PER_SECOND;
        });
    }

    private void bytes(String name, String help, Function<Cell, @Nullable Double> bytes) {
        gauge(name, "bytes", help, cell -> cell.timed() ? null : bytes.apply(cell));
    }

    private void gauge(String name, String unit, String help, Function<Cell, @Nullable Double> value) {
        if (cells.stream().allMatch(cell -> value.apply(cell) == null)) {
            return;
        }
        family(name, unit, help);
        Set<String> series = new HashSet<>();
        for (Cell cell : cells) {
            Double number = value.apply(cell);
            // A series may stand once: cells may differ in characters alone that no label takes.
            if (number != null && series.add(labels(cell))) {
                text.append(name)
                        .append('{')
                        .append(labels(cell))
                        .append("} ")
                        .append(number(number))
                        .append('\n');
            }
        }
    }

    /** A number in the words of the format, which has its own for infinity. */
    private static String number(double value) {
        return Double.isInfinite(value) ? (value > 0 ? "+Inf" : "-Inf") : Double.toString(value);
    }

    private void family(String name, String unit, String help) {
        text.append("# TYPE ").append(name).append(" gauge\n");
        if (!unit.isEmpty()) {
            text.append("# UNIT ").append(name).append(' ').append(unit).append('\n');
        }
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    }

    private static String labels(Cell cell) {
        return label("primitive", cell.primitive())
                + label("group", cell.group())
                + label("route", cell.route())
                + label("params", params(cell)).replaceFirst(",$", "");
    }

    /**
     * The parameters as a table shows them. A value with a blank, an equals sign or a quote is quoted, so that
     * no two sets look alike.
     */
    private static String params(Cell cell) {
        Map<String, String> values = new LinkedHashMap<>(cell.params());
        values.replaceAll(
                (name, value) -> value.matches("[^\\s=\"]*") ? value : '"' + value.replace("\"", "\\\"") + '"');
        return PrimitiveRows.words(values);
    }

    private static String label(String name, String value) {
        String escaped = Text.sanitize(value, Style.PLAIN).replace("\\", "\\\\").replace("\"", "\\\"");
        return name + "=\"" + escaped + "\",";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
