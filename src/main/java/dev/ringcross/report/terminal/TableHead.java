package dev.ringcross.report.terminal;

import dev.ringcross.report.text.HostLines;
import dev.ringcross.report.text.LadderSentences;
import dev.ringcross.report.text.NumberFormatter;
import dev.ringcross.report.text.SlowState;
import dev.ringcross.report.text.Style;
import dev.ringcross.report.text.Text;
import dev.ringcross.result.AaCalibration;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.Result;
import dev.ringcross.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines above the table: which host, which run, and in which state the host was. */
public final class TableHead {
    private static final Map<String, String> DISTANCES = Map.of(
            "same-core", "the same core",
            "same-cluster", "another core that shares a cache",
            "same-socket", "another core of the socket",
            "other-socket", "another socket",
            "other-kind", "a core of another kind");

    private final Result result;
    private final Style style;

    public TableHead(Result result, Style style) {
        this.result = result;
        this.style = style;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Text.wrapIndented("", Text.sanitize(host(), style), 2, TableReport.WIDTH)
                .forEach(line -> lines.add(style.bold(line)));
        lines.addAll(Text.wrapIndented("", Text.sanitize((run() + " " + cpus()).strip(), style), 2, TableReport.WIDTH));
        if (!result.run().complete()) {
            String words = "INTERRUPTED: the numbers come from fewer JVMs than planned.";
            lines.add(style.alarm(words));
        }
        slow(lines);
        LadderSentences.of(result, "en", style)
                .forEach(sentence ->
                        lines.addAll(Text.wrapIndented("", Text.sanitize(sentence, style), 2, TableReport.WIDTH)));
        return lines;
    }

    public String host() {
        HostFacts host = result.host();
        List<String> facts = new ArrayList<>();
        facts.add(
                host.cpu().model() == null
                        ? host.arch() + " processor"
                        : host.cpu().model());
        facts.add(
                host.cpu().logical() == 0
                        ? "unknown number of CPUs"
                        : HostLines.count(host.cpu().logical(), "CPU", "CPUs"));
        facts.add("kernel " + orUnknown(host.kernel()));
        facts.add(virtualization(host));
        if (host.container() != null && !host.container().equals("none")) {
            facts.add("in " + host.container());
        }
        facts.add(HostLines.mitigations(host.mitigations()));
        return orUnknown(host.hostname()) + ": " + String.join(", ", facts);
    }

    private static String virtualization(HostFacts host) {
        String kind = host.virtualization();
        if (kind == null) {
            return "virtualization unknown";
        }
        return kind.equals("none") ? "no hypervisor" : kind;
    }

    public String run() {
        Run run = result.run();
        return "Ringcross " + result.tool().version() + ", JDK " + result.tool().jdk() + ", " + run.profile()
                + " profile, "
                + HostLines.count(run.jvms(), "JVM", "JVMs") + ", seed " + run.seed() + ", " + run.startedAt() + ". "
                + aa(result.aa());
    }

    /** Where tasks were pinned, in one sentence; empty where nothing is known of it. */
    public String cpus() {
        Map<String, String> cpus = result.run().cpus();
        String measuring = cpus.get("measuring");
        if (measuring == null) {
            return "";
        }
        return cpus.get("other") == null
                ? "Pinned to CPU " + measuring + ", the only one."
                : "Pinned to CPU " + measuring + "; what takes two CPUs has CPU " + cpus.get("other") + " besides, on "
                        + DISTANCES.getOrDefault(cpus.get("distance"), "another core") + ".";
    }

    /** Whether the run's intervals hold, in one sentence. */
    public static String aa(@Nullable AaCalibration aa) {
        if (aa == null) {
            return "A/A: not measured, so it is not known whether the 95 % intervals hold.";
        }
        String held = "A/A: 95 % intervals held in " + aa.held() + " of " + aa.rows() + " rows";
        return aa.widening() > 1
                ? held + "; all are widened by the factor " + NumberFormatter.number(aa.widening()) + "."
                : held + ".";
    }

    private void slow(List<String> lines) {
        SlowState state = SlowState.of(result.canary(), result.host().cpu().logical());
        for (String words : state.words()) {
            Text.wrapIndented(style.pick("▲ ", "! "), Text.sanitize(words, style), 2, TableReport.WIDTH)
                    .forEach(line -> lines.add(style.caution(line)));
        }
    }

    private static String orUnknown(@Nullable String fact) {
        return fact == null ? "unknown" : fact;
    }
}
