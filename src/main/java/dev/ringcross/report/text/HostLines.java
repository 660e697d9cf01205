package dev.ringcross.report.text;

import dev.ringcross.result.HostFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A host's facts as labels and values with units; an unknown value is replaced by its reason. */
public final class HostLines {

    private static final double STEAL_SHOWN = 0.0005;

    private final HostFacts host;
    private final List<Line> lines = new ArrayList<>();

    public record Line(String label, String value) {}

    private HostLines(HostFacts host) {
        this.host = host;
    }

    public static List<Line> of(HostFacts host) {
        HostLines lines = new HostLines(host);
        lines.system();
        lines.processor();
        lines.clock();
        lines.memory();
        lines.switches();
        lines.load();
        return lines.lines;
    }

    private void system() {
        add("host name", "hostname", host.hostname());
        add("kernel", "kernel", host.kernel() == null ? null : host.kernel() + ", " + host.arch());
        add("C library", "libc", host.libc());
        add("virtualization", "virtualization", host.virtualization());
        add("container", "container", host.container());
    }

    private void processor() {
        HostFacts.Cpu cpu = host.cpu();
        add("processor", "cpu.model", cpu.model());
        String sockets = cpu.sockets() == null ? "" : " in " + count(cpu.sockets(), "socket", "sockets");
        add("CPUs online", "cpu.logical", count(cpu.logical(), "CPU", "CPUs") + sockets);
        Integer nodes = cpu.nodes();
        add("NUMA nodes", "cpu.nodes", nodes == null ? null : count(nodes, "node", "nodes"));
        addSome("isolated CPUs", cpu.isolated());
        addSome("offline CPUs", cpu.offline());
        add("fastest clock", "cpu.maxMHz", cpu.maxMHz() == null ? null : decimal(cpu.maxMHz(), 0) + " MHz");
        add("governor", "governor", host.governor());
        List<String> caches = new ArrayList<>();
        for (HostFacts.Cache cache : cpu.caches()) {
            caches.add(cache(cache));
        }
        add("caches of the first CPU", "cpu.caches", caches.isEmpty() ? null : String.join(", ", caches));
        Mitigations.lines(host.mitigations()).forEach(lines::add);
        if (host.mitigations().isEmpty()) {
            add("mitigations", "mitigations", null);
        }
    }

    private static String cache(HostFacts.Cache cache) {
        String kind = switch (cache.type()) {
            case "Data" -> "d";
            case "Instruction" -> "i";
            default -> "";
        };
        String shared = cache.sharedBy();
        boolean several = shared != null && (shared.contains("-") || shared.contains(","));
        return "L" + cache.level() + kind + " " + bytes(cache.sizeBytes()) + (several ? " (CPUs " + shared + ")" : "");
    }

    private void clock() {
        add("clock source", "clocksource", host.clocksource());
    }

    private void memory() {
        add("memory", "memoryBytes", host.memoryBytes() == null ? null : bytes(host.memoryBytes()));
        host.environment().forEach((name, value) -> lines.add(new Line("variable " + name, value)));
        add("page size", "pageSize", host.pageSize() == null ? null : bytes(host.pageSize()));
        add("transparent huge pages", "thp", host.thp());
        Double cpus = host.cgroup().cpuMax();
        Long most = host.cgroup().memoryMax();
        String limits = (cpus == null ? "no CPU limit" : decimal(cpus, 2) + (cpus == 1 ? " CPU" : " CPUs"))
                + (most == null ? ", no memory limit" : ", " + bytes(most) + " of memory");
        add("control group", "cgroup", host.unknown().containsKey("cgroup") ? null : limits);
    }

    private void switches() {
        add("seccomp", "seccomp", host.seccomp());
        add("perf_event_paranoid", "perfEventParanoid", host.perfEventParanoid());
        add("io_uring_disabled", "ioUringDisabled", host.ioUringDisabled());
    }

    private void load() {
        add("load average", "load", host.load() == null ? null : decimal(host.load(), 2) + " over one minute");
        Double steal = host.stealRatio();
        int digits = steal == null || steal == 0 || steal >= STEAL_SHOWN ? 1 : 3;
        add("steal since boot", "stealRatio", steal == null ? null : decimal(100 * steal, digits) + " % of CPU time");
    }

    /** A list that most hosts have empty. */
    private void addSome(String label, @Nullable String list) {
        if (list != null && !list.isEmpty()) {
            lines.add(new Line(label, list));
        }
    }

    private void add(String label, String field, @Nullable Object value) {
        String reason = Objects.requireNonNullElse(host.unknown().get(field), "no reason was recorded");
        lines.add(new Line(label, value == null ? "unknown: " + reason : value.toString()));
    }

    /** How many mitigations are on, how many vulnerabilities are open or of unknown state. */
    public static String mitigations(Map<String, String> mitigations) {
        if (mitigations.isEmpty()) {
            return "mitigations unknown";
        }
        int vulnerable = VulnerabilityState.VULNERABLE.count(mitigations);
        int unknown = VulnerabilityState.UNKNOWN.count(mitigations);
        return count(VulnerabilityState.MITIGATED.count(mitigations), "mitigation", "mitigations") + " on"
                + (vulnerable > 0 ? ", " + vulnerable + " vulnerable" : "")
                + (unknown > 0 ? ", " + unknown + " of unknown state" : "");
    }

    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Bytes in the largest binary unit that leaves at least 1; as a whole number where that is exact. */
    public static String bytes(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        int unit = 0;
        double value = bytes;
        while (value >= 1024 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return decimal(value, value == Math.rint(value) ? 0 : 1) + " " + units[unit];
    }

    /** A decimal number, without String.format, whose first call costs more than all the rest of the report. */
    private static String decimal(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /** The kernel's list of vulnerabilities in short: counts, then each one that is open or has a mitigation. */
    private static final class Mitigations {

        static List<Line> lines(Map<String, String> mitigations) {
            List<Line> lines = new ArrayList<>();
            int safe = 0;
            for (Map.Entry<String, String> entry : mitigations.entrySet()) {
                if (VulnerabilityState.of(entry.getValue()) == VulnerabilityState.NOT_AFFECTED) {
                    safe++;
                } else {
                    lines.add(new Line("  " + entry.getKey(), entry.getValue()));
                }
            }
            if (!mitigations.isEmpty()) {
                String rest = lines.isEmpty() ? "" : ", the others:";
                lines.add(
                        0,
                        new Line(
                                "CPU vulnerabilities", "not affected by " + safe + " of " + mitigations.size() + rest));
            }
            return lines;
        }
    }
}
