package dev.ringcross.host;

import com.sun.management.OperatingSystemMXBean;
import dev.ringcross.result.HostFacts;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        double average = system.getSystemLoadAverage();
        Double load = average < 0 ? null : Double.valueOf(average);
        if (load == null) {
            unknown.put("load", "not offered by " + name);
        }
        String kernel = name + " " + System.getProperty("os.version");
        int logical = Runtime.getRuntime().availableProcessors();
        return facts(kernel, arch, logical, system.getTotalMemorySize(), load, Map.copyOf(unknown));
    }

    private static HostFacts facts(
            String kernel, String arch, int logical, long memory, @Nullable Double load, Map<String, String> unknown) {
        return new HostFacts(
                null,
                kernel,
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
                memory,
                load,
                null,
                null,
                unknown);
    }
}
