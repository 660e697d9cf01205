package dev.ringcross.host.proc;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the clock policies (the kernel's admin-guide/pm/cpufreq): one a core or a cluster, and they may differ. */
final class Frequency {

    private static final String POLICIES = "/sys/devices/system/cpu/cpufreq";

    private Frequency() {}

    /** The governors in force, "performance" or "performance, powersave". */
    static @Nullable String governor(FactCollector gather) {
        TreeSet<String> governors = new TreeSet<>();
        for (String name : gather.files.names(POLICIES)) {
            String governor = gather.files.text(POLICIES + "/" + name + "/scaling_governor");
            if (governor != null) {
                governors.add(governor);
            }
        }
        return gather.because(
                "governor", governors.isEmpty() ? null : String.join(", ", governors), missing(gather.files));
    }

    /** The drivers of all policies; null where none is named. */
    static @Nullable String driver(HostFiles files) {
        TreeSet<String> drivers = new TreeSet<>();
        for (String name : files.names(POLICIES)) {
            String driver = files.text(POLICIES + "/" + name + "/scaling_driver");
            if (driver != null) {
                drivers.add(driver);
            }
        }
        return drivers.isEmpty() ? null : String.join(", ", drivers);
    }

    /** The fastest clock that any policy allows. */
    static @Nullable Double maxMHz(FactCollector gather) {
        Double most = null;
        for (String name : gather.files.names(POLICIES)) {
            Long kilohertz = gather.files.number(POLICIES + "/" + name + "/cpuinfo_max_freq");
            if (kilohertz != null && (most == null || kilohertz / 1000.0 > most)) {
                most = kilohertz / 1000.0;
            }
        }
        return gather.because("cpu.maxMHz", most, missing(gather.files));
    }

    private static String missing(HostFiles files) {
        boolean seen = files.exists("/sys/devices/system/cpu");
        return seen
                ? "no policy in " + POLICIES + ": this kernel does not set the clock"
                : "no /sys/devices/system/cpu";
    }
}
