package dev.ringcross.host.proc;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what runs this kernel: "none" on bare metal, the hypervisor's name, "qemu" where QEMU translates every
 * instruction, "uml" where the kernel is a program, "vm-other" where there is a hypervisor without a known name. The
 * words are those of systemd-detect-virt(1). Null where nothing tells.
 *
 * @param hypervisorType /sys/hypervisor/type
 * @param deviceTree /proc/device-tree/hypervisor/compatible
 * @param machine /proc/device-tree/compatible, the names of the machine
 * @param vendor DMI's sys_vendor
 * @param product DMI's product_name
 * @param clocksources available_clocksource: a paravirtual clock is there only under its hypervisor
 */
public record Virtualization(
        CpuInfo cpu,
        @Nullable String hypervisorType,
        @Nullable String deviceTree,
        @Nullable String machine,
        @Nullable String vendor,
        @Nullable String product,
        String clocksources) {

    static final String UNTOLD = "neither the processor nor the firmware's tables tell whether there is a hypervisor";
    private static final String OTHER = "vm-other";

    /**
     * How a field of DMI begins on a guest, and the hypervisor's name (systemd's src/basic/virt.c has the same words). A
     * word ends there: "Xen", not "XENOM".
     */
    private static final Map<String, String> DMI = Map.ofEntries(
            Map.entry("KVM", "kvm"),
            Map.entry("OpenStack", "kvm"),
            Map.entry("KubeVirt", "kvm"),
            Map.entry("Google Compute Engine", "kvm"),
            Map.entry("DigitalOcean", "kvm"),
            Map.entry("VMware", "vmware"),
            Map.entry("VMW", "vmware"),
            Map.entry("VirtualBox", "oracle"),
            Map.entry("innotek GmbH", "oracle"),
            Map.entry("Parallels", "parallels"),
            Map.entry("BHYVE", "bhyve"),
            Map.entry("Apple Virtualization", "apple"),
            Map.entry("Xen", "xen"));

    public static Virtualization read(HostFiles files, CpuInfo cpu) {
        String clocksources = files.text("/sys/devices/system/clocksource/clocksource0/available_clocksource");
        return new Virtualization(
                cpu,
                files.text("/sys/hypervisor/type"),
                files.text("/proc/device-tree/hypervisor/compatible"),
                files.text("/proc/device-tree/compatible"),
                files.text("/sys/class/dmi/id/sys_vendor"),
                files.text("/sys/class/dmi/id/product_name"),
                clocksources == null ? "" : clocksources);
    }

    public @Nullable String word() {
        if (cpu.userModeLinux()) {
            return "uml";
        }
        if (cpu.translated() || (emulatedMachine() && cpu.countsAsQemuDoes())) {
            return "qemu";
        }
        if (hypervisorType != null) {
            return hypervisorType.toLowerCase(Locale.ROOT);
        }
        // Clouds write their name into the tables of their metal machines too. The processor's flag is set by
        // hypervisors.
        if (Boolean.FALSE.equals(cpu.hypervisor())) {
            return "none";
        }
        if (deviceTree != null) {
            return deviceTree.contains("kvm") ? "kvm" : deviceTree.contains("xen") ? "xen" : OTHER;
        }
        String named = byTables();
        String found = named != null ? named : byClock();
        if (found != null) {
            return found;
        }
        return emulatedMachine() ? OTHER : bare();
    }

    /** Whether the machine is one that no firm builds: QEMU's "virt" or "pseries", whoever runs the instructions. */
    private boolean emulatedMachine() {
        boolean byTree = machine != null && (machine.contains("linux,dummy-virt") || machine.contains("qemu,"));
        return byTree || (vendor != null && begins(vendor, "QEMU"));
    }

    private @Nullable String byTables() {
        String maker = vendor == null ? "" : vendor;
        String machine = product == null ? "" : product;
        if (maker.equals("Amazon EC2")) {
            // An instance type that ends so has no hypervisor; all newer others run on KVM (older ones say Xen).
            return machine.endsWith(".metal") || machine.contains(".metal-") ? "none" : "kvm";
        }
        if (maker.equals("Microsoft Corporation") && machine.equals("Virtual Machine")) {
            return "microsoft";
        }
        for (Map.Entry<String, String> known : DMI.entrySet()) {
            if (begins(maker, known.getKey()) || begins(machine, known.getKey())) {
                return known.getValue();
            }
        }
        return null;
    }

    private static boolean begins(String field, String word) {
        return field.startsWith(word)
                && (field.length() == word.length() || !Character.isLetterOrDigit(field.charAt(word.length())));
    }

    private @Nullable String byClock() {
        if (clocksources.contains("kvm-clock")) {
            return "kvm";
        }
        if (clocksources.contains("hyperv_clocksource")) {
            return "microsoft";
        }
        return (" " + clocksources + " ").contains(" xen ") ? "xen" : null;
    }

    /** x86 has a flag for hypervisors. Elsewhere only tables that name an ordinary machine rule one out. */
    private @Nullable String bare() {
        if (Boolean.TRUE.equals(cpu.hypervisor())) {
            return OTHER;
        }
        return vendor == null ? null : "none";
    }
}
