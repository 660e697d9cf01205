package dev.ringcross.host.proc;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the facts for warnings and permissions that are not part of the host facts. */
public final class StateReader {

    private static final String CPUS = "/sys/devices/system/cpu/";
    private static final String BOOST = CPUS + "cpufreq/boost";
    private static final String NO_TURBO = CPUS + "intel_pstate/no_turbo";
    private static final String PMUS = "/sys/bus/event_source/devices";

    private final HostFiles files;
    private final String arch;
    private final CgroupPlaces places;

    /**
     * @param arch the architecture that this JVM was built for, in the kernel's word
     * @param places the directories and the character set of the JVM
     */
    public StateReader(HostFiles files, String arch, CgroupPlaces places) {
        this.files = files;
        this.arch = arch;
        this.places = places;
    }

    public HostState state() {
        CgroupLimits limits = CgroupReader.read(files);
        String meminfo = files.text("/proc/meminfo");
        String mounts = files.text("/proc/self/mountinfo");
        HostState.Load load = new HostState.Load(
                OwnThreads.othersRunning(files),
                limits == null ? null : limits.throttling(),
                meminfo == null ? null : MemInfo.parse(meminfo).swapUsed(),
                swapsTo(files.text("/proc/swaps")));
        return new HostState(
                process(limits), kernel(), load, processors(), storage(MountInfo.parse(mounts == null ? "" : mounts)));
    }

    /** The directories for files; those for programs in the order in which Ringcross tries them (CarriedFile). */
    private HostState.Storage storage(MountInfo mounts) {
        List<String> executing = Stream.of(places.tmp(), "/dev/shm", places.home() + "/.cache")
                .filter(directory -> directory.startsWith("/") && Boolean.TRUE.equals(files.writable(directory)))
                .filter(directory -> !noexec(mounts.of(directory)))
                .toList();
        return new HostState.Storage(
                places,
                mounts.of(places.tmp()),
                files.writable(places.tmp()),
                files.writable(places.work()),
                executing,
                files.number("/proc/sys/vm/memfd_noexec"));
    }

    private static boolean noexec(MountInfo.@Nullable Mount mount) {
        return mount != null && mount.has("noexec");
    }

    private HostState.Process process(@Nullable CgroupLimits limits) {
        String text = files.text("/proc/self/status");
        ProcessStatus status = ProcessStatus.parse(text == null ? "" : text);
        String ulimits = files.text("/proc/self/limits");
        return new HostState.Process(
                status,
                status.tracer() == null ? null : files.text("/proc/" + status.tracer() + "/comm"),
                ulimits == null ? new Limits(Map.of()) : Limits.parse(ulimits),
                CgroupReader.cpus(files),
                hostUser(files.text("/proc/self/uid_map")),
                limits == null ? null : limits.pidsMax(),
                ProcessEnvironment.read(files));
    }

    /** Whether this is the first user namespace, which maps every number to itself (user_namespaces(7)). */
    public static boolean hostUser(@Nullable String map) {
        return map == null || map.strip().replaceAll("\\s+", " ").equals("0 0 4294967295");
    }

    private HostState.Kernel kernel() {
        String release = files.text("/proc/sys/kernel/osrelease");
        String config = KernelConfig.read(files, release);
        Set<String> enabled = config == null ? Set.of() : KernelConfig.enabled(config);
        return new HostState.Kernel(
                files.exists("/proc/sys/kernel"),
                files.exists(CPUS),
                config == null ? KernelConfig.signs(files, release) : KernelConfig.costly(enabled),
                tracefs(),
                pmu(),
                config == null ? null : Boolean.valueOf(enabled.contains("IO_URING")),
                files.number("/proc/sys/user/max_user_namespaces"),
                files.number("/proc/sys/kernel/unprivileged_userns_clone"),
                files.number("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"),
                files.number("/proc/sys/kernel/yama/ptrace_scope"));
    }

    private Tracefs tracefs() {
        for (String mounted : new String[] {"/sys/kernel/tracing", "/sys/kernel/debug/tracing"}) {
            if (files.text(mounted + "/events/raw_syscalls/sys_enter/id") != null) {
                return Tracefs.READABLE;
            }
        }
        String mounts = files.text("/proc/self/mountinfo");
        return mounts != null && mounts.contains(" - tracefs ") ? Tracefs.UNREADABLE : Tracefs.UNMOUNTED;
    }

    /** Where swapped pages go, by the devices of proc_swaps(5): all in compressed memory, or some elsewhere. */
    static @Nullable String swapsTo(@Nullable String swaps) {
        List<String> devices = swaps == null
                ? List.of()
                : swaps.lines().skip(1).filter(line -> !line.isBlank()).toList();
        if (devices.isEmpty()) {
            return null;
        }
        return devices.stream().allMatch(line -> line.startsWith("/dev/zram")) ? "zram" : "disk";
    }

    /**
     * The processor's counters: "cpu", a hybrid's "cpu_core" and "cpu_atom", Arm's "armv8_pmuv3_0", Apple's, and those of
     * s390. Others count for the uncore, such as "arm_dsu_0"; "software" is there on every host.
     */
    private static final Pattern PMU = Pattern.compile("cpu|cpu_\\w+|armv\\d\\w*|apple_\\w+_pmu|cpum_[cs]f");

    /** Whether an event source is the processor itself, by its name in /sys/bus/event_source/devices. */
    static boolean isProcessors(String source) {
        return PMU.matcher(source).matches();
    }

    /** Whether the processor's counters are offered. */
    private @Nullable Boolean pmu() {
        List<String> sources = files.names(PMUS);
        for (String source : sources) {
            if (isProcessors(source)) {
                return true;
            }
        }
        return sources.isEmpty() ? null : Boolean.FALSE;
    }

    private HostState.Processors processors() {
        BitSet online = CpuList.parse(files.text(CPUS + "online"));
        String clocksources = files.text("/sys/devices/system/clocksource/clocksource0/available_clocksource");
        String boost = files.text(BOOST);
        String noTurbo = files.text(NO_TURBO);
        Boolean turbo =
                boost != null ? Boolean.valueOf(boost.equals("1")) : noTurbo == null ? null : noTurbo.equals("0");
        CpuInfo cpu = CpuInfo.read(files);
        String virtualization = Virtualization.read(files, cpu).word();
        String off = boost != null ? "echo 0 | sudo tee " + BOOST : "echo 1 | sudo tee " + NO_TURBO;
        return new HostState.Processors(
                online,
                turbo,
                off,
                Smt.read(files, online),
                Frequency.driver(files),
                clocksources == null ? "" : clocksources,
                Emulation.reason(cpu, arch, clocksources, virtualization));
    }
}
