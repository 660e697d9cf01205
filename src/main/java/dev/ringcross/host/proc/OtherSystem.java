package dev.ringcross.host.proc;

import com.sun.management.OperatingSystemMXBean;
import dev.ringcross.result.HostFacts;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** Reads what the JDK tells about a host that is not Linux. */
public final class OtherSystem {

    private OtherSystem() {}

    public static HostFacts facts(String name, String arch) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<String, String> unknown = new TreeMap<>();
        HostFacts.TOLD_BY_LINUX.forEach(field -> unknown.put(field, "not Linux"));
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
