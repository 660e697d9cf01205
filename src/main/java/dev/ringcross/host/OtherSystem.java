package dev.ringcross.host;

import com.sun.management.OperatingSystemMXBean;
import dev.ringcross.result.HostFacts;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the JDK tells of a host that is not Linux. */
final class OtherSystem {

    private static final List<String> LINUX_ONLY = List.of(
            "hostname",
            "cpu.model",
            "cpu.sockets",
            "cpu.caches",
            "cpu.maxMHz",
            "virtualization",
            "container",
            "clocksource",
            "mitigations",
            "governor",
            "thp",
            "seccomp",
            "cgroup",
            "perfEventParanoid",
            "ioUringDisabled",
            "pageSize",
            "stealRatio",
            "libc");

    private OtherSystem() {}

    static HostFacts facts(String name, String arch) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<String, String> unknown = new TreeMap<>();
        LINUX_ONLY.forEach(field -> unknown.put(field, "not Linux"));
        double load = system.getSystemLoadAverage();
        if (load < 0) {
            unknown.put("load", "not offered by " + name);
        }
        int logical = Runtime.getRuntime().availableProcessors();
        return new HostFacts(
                null,
                name + " " + System.getProperty("os.version"),
                arch,
                new HostFacts.Cpu(null, logical, null, List.of(), null),
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                new HostFacts.Cgroup(null, null),
                null,
                null,
                null,
                system.getTotalMemorySize(),
                load < 0 ? null : Double.valueOf(load),
                null,
                null,
                Map.copyOf(unknown));
    }
}
