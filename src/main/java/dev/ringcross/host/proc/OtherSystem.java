package dev.ringcross.host.proc;

import com.sun.management.OperatingSystemMXBean;
import dev.ringcross.result.HostFacts;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what the JDK tells about a host that is not Linux. */
public final class OtherSystem {

    private static final List<String> LINUX_ONLY = List.of(
            "hostname",
            "cpu.model",
            "cpu.sockets",
            "cpu.caches",
            "cpu.maxMHz",
            "cpu.nodes",
            "cpu.isolated",
            "cpu.offline",
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

    public static HostFacts facts(String name, String arch) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<String, String> unknown = new TreeMap<>();
        LINUX_ONLY.forEach(field -> unknown.put(field, "not Linux"));
        double average = system.getSystemLoadAverage();
        Double load = average < 0 ? null : Double.valueOf(average);
        if (load == null) {
            unknown.put("load", "not offered by " + name);
        }
        String kernel = name + " " + System.getProperty("os.version");
        int logical = Runtime.getRuntime().availableProcessors();
        return HostFacts.little(kernel, arch, logical, system.getTotalMemorySize(), load, Map.copyOf(unknown));
    }
}
