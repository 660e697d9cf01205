package dev.ringcross.host.proc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what runs this kernel: "none" on bare metal, the hypervisor's name, "qemu" where QEMU translates every
 * instruction, "unknown" where something is there without a name or nothing tells. The words are those of
 * systemd-detect-virt(1).
 *
 * @param hypervisorType /sys/hypervisor/type
 * @param deviceTree /proc/device-tree/hypervisor/compatible
 * @param vendor DMI's sys_vendor
 * @param product DMI's product_name
 * @param clocksources available_clocksource: a paravirtual clock is there only under its hypervisor
 */
public record Virtualization(
        CpuInfo cpu,
        @Nullable String hypervisorType,
        @Nullable String deviceTree,
        @Nullable String vendor,
        @Nullable String product,
        String clocksources) {

    /** The text in DMI tables of guests, in lower case, and the hypervisor's name. */
    private static final String[][] DMI = {
        {"kvm", "kvm"},
        {"openstack", "kvm"},
        {"google compute engine", "kvm"},
        {"digitalocean", "kvm"},
        {"vmware", "vmware"},
        {"virtualbox", "oracle"},
        {"innotek", "oracle"},
        {"parallels", "parallels"},
        {"bhyve", "bhyve"},
        {"apple virtualization", "apple"},
        {"microsoft corporation virtual machine", "microsoft"},
        {"xen", "xen"},
    };

    public static Virtualization read(HostFiles files, CpuInfo cpu) {
        String clocksources = files.text("/sys/devices/system/clocksource/clocksource0/available_clocksource");
        return new Virtualization(
                cpu,
                files.text("/sys/hypervisor/type"),
                files.text("/proc/device-tree/hypervisor/compatible"),
                files.text("/sys/class/dmi/id/sys_vendor"),
                files.text("/sys/class/dmi/id/product_name"),
                clocksources == null ? "" : clocksources);
    }

    public String word() {
        if (cpu.translated()) {
            return "qemu";
        }
        if (hypervisorType != null) {
            return hypervisorType.toLowerCase(Locale.ROOT);
        }
        if (deviceTree != null) {
            return deviceTree.contains("kvm") ? "kvm" : deviceTree.contains("xen") ? "xen" : "unknown";
        }
        String named = byTables();
        String found = named != null ? named : byClock();
        return found != null ? found : bare();
    }

    private @Nullable String byTables() {
        String tables =
                ((vendor == null ? "" : vendor) + " " + (product == null ? "" : product)).toLowerCase(Locale.ROOT);
        for (String[] known : DMI) {
            if (tables.contains(known[0])) {
                return known[1];
            }
        }
        if (tables.startsWith("amazon ec2")) {
            // An instance type that ends so has no hypervisor; all newer others run on KVM (older ones say Xen).
            return tables.endsWith(".metal") || tables.contains(".metal-") ? "none" : "kvm";
        }
        return tables.startsWith("qemu") && byClock() == null ? "unknown" : null;
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
    private String bare() {
        Boolean flag = cpu.hypervisor();
        if (flag != null) {
            return flag ? "unknown" : "none";
        }
        return vendor != null ? "none" : "unknown";
    }
}
