package dev.ringcross.report.export;

import dev.ringcross.report.text.SlowState;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.Cell;
import dev.ringcross.result.Evidence;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Result;
import dev.ringcross.stats.Percentile;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes gauges of a run as a whole: on what kind of host, when, how much came of it, and what disturbed it. */
final class RunGauges {
    private final MetricText text;
    private final Result result;

    private RunGauges(MetricText text, Result result) {
        this.text = text;
        this.result = result;
    }

    static void write(MetricText text, Result result) {
        RunGauges gauges = new RunGauges(text, result);
        gauges.kind();
        gauges.build();
        gauges.times();
        gauges.counts();
        gauges.calibration();
        gauges.disturbance();
    }

    /** What hosts must have in common to be compared. Prometheus itself tells them apart, by its label for instances. */
    private void kind() {
        HostFacts host = result.host();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("cpu", orEmpty(host.cpu().model()));
        labels.put("kernel", orEmpty(host.kernel()));
        labels.put("architecture", host.arch());
        labels.put("virtualization", orEmpty(host.virtualization()));
        labels.put("container", orEmpty(host.container()));
        text.family("ringcross_host_info", "", "The kind of host that was measured; always 1.");
        text.sample("ringcross_host_info", labels, 1);
    }

    private void build() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("version", result.tool().version());
        labels.put("commit", result.tool().commit());
        labels.put("jdk", result.tool().jdk());
        labels.put("profile", result.run().profile());
        text.family("ringcross_build_info", "", "The Ringcross that measured, and its profile; always 1.");
        text.sample("ringcross_build_info", labels, 1);
    }

    private void times() {
        Instant started = instant(result.run().startedAt());
        Instant finished = instant(result.run().finishedAt());
        text.single(
                "ringcross_result_timestamp_seconds",
                "seconds",
                "When the run ended that these numbers are of, in seconds since the epoch.",
                finished == null ? null : (double) finished.getEpochSecond());
        text.single(
                "ringcross_result_duration_seconds",
                "seconds",
                "How long that run took.",
                started == null || finished == null
                        ? null
                        : (double) Duration.between(started, finished).toSeconds());
    }

    private void counts() {
        text.family("ringcross_cells", "", "Cells of the run by what came of them.");
        for (Cell.Status status : Cell.Status.values()) {
            long cells = result.cells().stream()
                    .filter(cell -> cell.status() == status)
                    .count();
            text.sample("ringcross_cells", Map.of("status", status.word()), cells);
        }
        text.family("ringcross_evidence_cells", "", "Cells by whether the kernel counted what they declare.");
        for (String agrees : List.of("yes", "no", "unknown")) {
            long cells = result.cells().stream()
                    .filter(cell -> cell.ok() && agreement(cell.evidence()).equals(agrees))
                    .count();
            text.sample("ringcross_evidence_cells", Map.of("agrees", agrees), cells);
        }
    }

    private static String agreement(@Nullable Evidence evidence) {
        Boolean agrees = evidence == null ? null : evidence.agrees();
        return agrees == null ? "unknown" : agrees ? "yes" : "no";
    }

    private void calibration() {
        AaCalibration aa = result.aa();
        if (aa != null) {
            text.single(
                    "ringcross_aa_held_ratio",
                    "ratio",
                    "Share of A/A rows whose 95 % interval held.",
                    aa.held() / (double) aa.rows());
            text.single("ringcross_aa_rows", "", "A/A rows that had enough JVMs.", (double) aa.rows());
            text.single(
                    "ringcross_interval_widening_ratio",
                    "ratio",
                    "The factor by which A/A has widened all intervals.",
                    aa.widening());
        }
    }

    private void disturbance() {
        SlowState state = SlowState.of(result.canary(), result.host().cpu().logical());
        text.single(
                "ringcross_slow_turns_ratio",
                "ratio",
                "Share of turns during which the host was slow.",
                state.slowShare());
        text.single(
                "ringcross_busy_visits_ratio",
                "ratio",
                "Share of visits before which more tasks were runnable than there are CPUs.",
                state.busyShare());
        text.single(
                "ringcross_steal_ratio",
                "ratio",
                "Share of CPU time that the hypervisor gave to others.",
                result.host().stealRatio());
        text.single(
                "ringcross_noise_ratio",
                "ratio",
                "Median over cells of half the width of the 95 % interval of typical, as a share of typical.",
                noise(result.cells()));
    }

    /** NaN where there is no interval. */
    private static double noise(List<Cell> cells) {
        double[] widths = cells.stream()
                .mapToDouble(Cell::relativeHalfWidth)
                .filter(Double::isFinite)
                .toArray();
        Arrays.sort(widths);
        return widths.length == 0 ? Double.NaN : Percentile.medianOfSorted(widths);
    }

    /** A time of a file; null where it is not one, as in a file of another program. */
    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
