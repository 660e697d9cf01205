package dev.ringcross.host.proc;

import dev.ringcross.result.HostFacts;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a Linux host into its facts. Never throws: what can't be read is null, with the reason. */
public final class HostReader {

    private static final String CPUS = "/sys/devices/system/cpu/";
    private static final String NODES = "/sys/devices/system/node/online";
    private static final String VULNERABILITIES = CPUS + "vulnerabilities/";

    private final HostFiles files;
    private final FactCollector gather;
    private final String arch;

    public HostReader(HostFiles files, String arch) {
        this.files = files;
        this.gather = new FactCollector(files);
        this.arch = arch;
    }

    public HostFacts facts() {
        CpuInfo cpu = CpuInfo.read(files);
        return new HostFacts(
                word("hostname", "/proc/sys/kernel/hostname"),
                kernel(),
                arch,
                processor(cpu),
                gather.because("virtualization", Virtualization.read(files, cpu).word(), Virtualization.UNTOLD),
                container(),
                word("clocksource", "/sys/devices/system/clocksource/clocksource0/current_clocksource"),
                mitigations(),
                Frequency.governor(gather),
                gather.field("thp", "/sys/kernel/mm/transparent_hugepage/enabled", BracketedSetting::parse),
                seccomp(),
                cgroup(),
                gather.field("perfEventParanoid", "/proc/sys/kernel/perf_event_paranoid", NumberText::parseInt),
                gather.field("ioUringDisabled", "/proc/sys/kernel/io_uring_disabled", NumberText::parseInt),
                pageSize(),
                memory(),
                load(),
                steal(),
                libc(),
                ProcessEnvironment.read(files).effective(),
                Map.copyOf(gather.unknown));
    }

    private @Nullable String word(String field, String path) {
        return gather.field(field, path, text -> text.isEmpty() ? null : text);
    }

    private @Nullable String container() {
        Container container = Container.read(files);
        return gather.because("container", container.word(), container.untold());
    }

    private @Nullable String seccomp() {
        return gather.field(
                "seccomp",
                "/proc/self/status",
                text -> ProcessStatus.parse(text).seccomp());
    }

    private @Nullable Long pageSize() {
        Long size = AuxVector.pageSize(files.bytes("/proc/self/auxv"));
        return gather.because("pageSize", size, "no AT_PAGESZ in /proc/self/auxv");
    }

    private @Nullable Long memory() {
        return gather.field(
                "memoryBytes", "/proc/meminfo", text -> MemInfo.parse(text).total());
    }

    private @Nullable Double load() {
        return gather.field("load", "/proc/loadavg", text -> NumberText.parseDouble(text.split(" ")[0]));
    }

    private @Nullable String kernel() {
        String release = files.text("/proc/sys/kernel/osrelease");
        String known = release != null ? release : System.getProperty("os.version");
        return gather.because("kernel", known == null ? null : "Linux " + known, "no /proc/sys/kernel/osrelease");
    }

    private HostFacts.Cpu processor(CpuInfo cpu) {
        BitSet online = CpuList.parse(files.text(CPUS + "online"));
        int first = online == null ? 0 : online.nextSetBit(0);
        var caches = Caches.read(files, first);
        if (caches.isEmpty()) {
            gather.unknown.put("cpu.caches", "nothing in " + CPUS + "cpu" + first + "/cache");
        }
        return new HostFacts.Cpu(
                gather.because(
                        "cpu.model",
                        cpu.model(),
                        files.exists("/proc/cpuinfo") ? "/proc/cpuinfo names none" : "no /proc/cpuinfo"),
                online == null ? counted() : online.cardinality(),
                gather.because(
                        "cpu.sockets",
                        online == null ? null : Sockets.count(files, online),
                        "no " + CPUS + "cpu0/topology/package_cpus_list"),
                caches,
                Frequency.maxMHz(gather),
                nodes(),
                cpus("isolated"),
                cpus("offline"));
    }

    private @Nullable Integer nodes() {
        return gather.field("cpu.nodes", NODES, list -> {
            BitSet nodes = CpuList.parse(list);
            return nodes == null ? null : nodes.cardinality();
        });
    }

    /** A list of CPUs that may be empty. */
    private @Nullable String cpus(String state) {
        return gather.field(
                "cpu." + state,
                CPUS + state,
                list -> list.isBlank() || CpuList.parse(list) != null ? list.strip() : null);
    }

    /** Without /sys: the CPUs that /proc/stat has a line for, which are those online; the JVM knows its affinity mask only. */
    private int counted() {
        byte[] stat = files.bytes("/proc/stat");
        int cpus = stat == null ? 0 : ProcStat.cpus(stat);
        return cpus > 0 ? cpus : Runtime.getRuntime().availableProcessors();
    }

    private Map<String, String> mitigations() {
        Map<String, String> mitigations = new TreeMap<>();
        for (String name : files.names(VULNERABILITIES)) {
            String words = files.text(VULNERABILITIES + name);
            if (words != null) {
                mitigations.put(name, words);
            }
        }
        if (mitigations.isEmpty()) {
            gather.unknown.put("mitigations", "nothing in " + VULNERABILITIES);
        }
        return mitigations;
    }

    private HostFacts.Cgroup cgroup() {
        CgroupLimits limits = CgroupReader.read(files);
        if (limits == null) {
            gather.unknown.put("cgroup", "no control group file system is mounted, or /proc/self/cgroup can't be read");
            return new HostFacts.Cgroup(null, null);
        }
        return new HostFacts.Cgroup(limits.cpuMax(), limits.memoryMax());
    }

    private @Nullable Double steal() {
        try (HostLoad load = HostLoad.open(files.at("/proc/stat"))) {
            ProcStat stat = load.last();
            String reason = load.reason();
            double share = stat == null ? Double.NaN : stat.stealSinceBoot();
            return gather.because(
                    "stealRatio",
                    Double.isNaN(share) ? null : Double.valueOf(share),
                    reason == null ? "the counter of stolen ticks in /proc/stat went below zero" : reason);
        }
    }

    private @Nullable String libc() {
        String path = gather.field("libc", "/proc/self/maps", Libc::path);
        return path == null ? null : Libc.read(files, path);
    }
}
