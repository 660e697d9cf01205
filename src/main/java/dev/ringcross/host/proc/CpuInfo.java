package dev.ringcross.host.proc;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first processor of /proc/cpuinfo (proc_cpuinfo(5)). Every architecture writes its own keys.
 *
 * @param hypervisor whether x86's "hypervisor" flag is set; null on an architecture without flags of that kind
 * @param x86 whether the text is of the form that x86 kernels write
 */
public record CpuInfo(@Nullable String model, @Nullable Boolean hypervisor, boolean x86) {

    /** Arm's processors write no name: implementer and part (MIDR_EL1), as in the kernel's asm/cputype.h. */
    private static final Map<String, String> ARM = Map.ofEntries(
            Map.entry("0x41/0xd03", "Arm Cortex-A53"),
            Map.entry("0x41/0xd08", "Arm Cortex-A72"),
            Map.entry("0x41/0xd0b", "Arm Cortex-A76"),
            Map.entry("0x41/0xd0c", "Arm Neoverse-N1"),
            Map.entry("0x41/0xd40", "Arm Neoverse-V1"),
            Map.entry("0x41/0xd49", "Arm Neoverse-N2"),
            Map.entry("0x41/0xd4f", "Arm Neoverse-V2"),
            Map.entry("0x41/0xd84", "Arm Neoverse-V3"),
            Map.entry("0x41/0xd8e", "Arm Neoverse-N3"),
            Map.entry("0xc0/0xac3", "Ampere-1"));

    static CpuInfo parse(String text) {
        String flags = KeyValueText.value(text, "flags");
        boolean x86 = KeyValueText.value(text, "vendor_id") != null && flags != null;
        Boolean hypervisor =
                x86 && flags != null ? Boolean.valueOf((" " + flags + " ").contains(" hypervisor ")) : null;
        return new CpuInfo(model(text), hypervisor, x86);
    }

    /** QEMU's own words for the processor that it makes up when it translates (its "max" model); Rosetta's likewise. */
    boolean translated() {
        return model != null && (model.startsWith("QEMU TCG CPU") || model.startsWith("VirtualApple"));
    }

    private static @Nullable String model(String text) {
        for (String key : new String[] {"model name", "cpu model", "uarch", "cpu"}) {
            String model = KeyValueText.value(text, key);
            if (model != null && !model.isEmpty()) {
                return model.replaceAll("\\s+", " ");
            }
        }
        return arm(text);
    }

    private static @Nullable String arm(String text) {
        String implementer = KeyValueText.value(text, "CPU implementer");
        String part = KeyValueText.value(text, "CPU part");
        if (implementer == null || part == null) {
            return null;
        }
        String name = ARM.get(implementer + "/" + part);
        return name != null ? name : "Arm implementer " + implementer + " part " + part;
    }
}
