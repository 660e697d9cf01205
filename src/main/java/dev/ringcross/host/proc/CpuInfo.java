package dev.ringcross.host.proc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The processors of /proc/cpuinfo (proc_cpuinfo(5)). Every architecture writes its own keys.
 *
 * @param model the name; of cores of several kinds all names, in the order in which they come
 * @param hypervisor whether x86's "hypervisor" flag is set; null on an architecture without flags of that kind
 * @param x86 whether the text is of the form that x86 kernels write
 * @param bogoMips on Arm twice the rate of its counter, in MHz; null elsewhere
 */
public record CpuInfo(
        @Nullable String model,
        @Nullable Boolean hypervisor,
        boolean x86,
        @Nullable String bogoMips) {

    /**
     * Arm's processors write no name, or that of the architecture: implementer and part (MIDR_EL1), as in the kernel's
     * asm/cputype.h and in util-linux' sys-utils/lscpu-arm.c.
     */
    private static final Map<String, String> ARM = Map.ofEntries(
            // What QEMU makes up when it translates (aarch64_max_tcg_initfn of its target/arm/tcg/cpu64.c).
            Map.entry("0x00/0x051", "QEMU TCG CPU"),
            Map.entry("0x41/0xc07", "Arm Cortex-A7"),
            Map.entry("0x41/0xc08", "Arm Cortex-A8"),
            Map.entry("0x41/0xc09", "Arm Cortex-A9"),
            Map.entry("0x41/0xc0e", "Arm Cortex-A17"),
            Map.entry("0x41/0xc0f", "Arm Cortex-A15"),
            Map.entry("0x41/0xd04", "Arm Cortex-A35"),
            Map.entry("0x41/0xd05", "Arm Cortex-A55"),
            Map.entry("0x41/0xd07", "Arm Cortex-A57"),
            Map.entry("0x41/0xd09", "Arm Cortex-A73"),
            Map.entry("0x41/0xd0a", "Arm Cortex-A75"),
            Map.entry("0x41/0xd0d", "Arm Cortex-A77"),
            Map.entry("0x41/0xd41", "Arm Cortex-A78"),
            Map.entry("0x41/0xd44", "Arm Cortex-X1"),
            Map.entry("0x41/0xd46", "Arm Cortex-A510"),
            Map.entry("0x41/0xd47", "Arm Cortex-A710"),
            Map.entry("0x41/0xd48", "Arm Cortex-X2"),
            Map.entry("0x41/0xd4d", "Arm Cortex-A715"),
            Map.entry("0x41/0xd4e", "Arm Cortex-X3"),
            Map.entry("0x41/0xd80", "Arm Cortex-A520"),
            Map.entry("0x41/0xd81", "Arm Cortex-A720"),
            Map.entry("0x41/0xd82", "Arm Cortex-X4"),
            Map.entry("0x43/0x0af", "Cavium ThunderX2"),
            Map.entry("0x46/0x001", "Fujitsu A64FX"),
            Map.entry("0x48/0xd01", "HiSilicon Kunpeng-920"),
            Map.entry("0x61/0x022", "Apple Icestorm (M1)"),
            Map.entry("0x61/0x023", "Apple Firestorm (M1)"),
            Map.entry("0x61/0x032", "Apple Blizzard (M2)"),
            Map.entry("0x61/0x033", "Apple Avalanche (M2)"),
            Map.entry("0x6d/0xd49", "Microsoft Azure Cobalt 100"),
            Map.entry("0xc0/0xac4", "Ampere-1A"),
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

    private static final String FILE = "/proc/cpuinfo";
    private static final int FIRST_CPUS = 16 * 1024;
    private static final int ALL_CPUS = 1 << 20;

    /** The line of an s390 processor: {@code processor 0: version = FF, identification = 0133E8, machine = 2964}. */
    private static final Pattern MACHINE = Pattern.compile("(?m)^processor \\d+:.*\\bmachine = (\\w+)");

    /**
     * Reads /proc/cpuinfo: on x86 the first processors only, since all are alike and the kernel is slow to write a thousand;
     * elsewhere all, since there may be cores of several kinds.
     */
    static CpuInfo read(HostFiles files) {
        String first = files.read(FILE, FIRST_CPUS).text();
        boolean cut = first != null && first.length() >= FIRST_CPUS - 1 && KeyValueText.value(first, "flags") == null;
        String all = cut ? files.readNow(FILE, ALL_CPUS).text() : first;
        return parse(all == null ? "" : all);
    }

    static CpuInfo parse(String text) {
        String flags = KeyValueText.value(text, "flags");
        boolean x86 = KeyValueText.value(text, "vendor_id") != null && flags != null;
        Boolean hypervisor =
                x86 && flags != null ? Boolean.valueOf((" " + flags + " ").contains(" hypervisor ")) : null;
        String bogoMips = arm(text).isEmpty() ? null : KeyValueText.value(text, "BogoMIPS");
        return new CpuInfo(model(text), hypervisor, x86, bogoMips);
    }

    /** Whether this is User Mode Linux, a kernel that is a program of another (arch/um/kernel/um_arch.c). */
    boolean userModeLinux() {
        return "UML".equals(model);
    }

    /**
     * Whether Arm's counter has the 62.5 MHz at which QEMU lets it run when it translates (GTIMER_SCALE of its
     * target/arm/internals.h). Under KVM a guest has the real machine's counter.
     */
    boolean countsAsQemuDoes() {
        return "125.00".equals(bogoMips);
    }

    /** QEMU's own words for the processor that it makes up when it translates (its "max" model); Rosetta's likewise. */
    boolean translated() {
        return model != null && (model.startsWith("QEMU TCG CPU") || model.startsWith("VirtualApple"));
    }

    private static @Nullable String model(String text) {
        Set<String> arm = arm(text);
        if (!arm.isEmpty()) {
            return String.join(", ", arm);
        }
        // The spellings of x86 and Arm, LoongArch, MIPS, RISC-V, POWER.
        for (String key : new String[] {"model name", "Model Name", "cpu model", "uarch", "cpu", "Processor"}) {
            List<String> models = KeyValueText.values(text, key);
            if (!models.isEmpty()) {
                return String.join(", ", models).replaceAll("\\s+", " ");
            }
        }
        String mainframe = KeyValueText.value(text, "vendor_id");
        Matcher machine = MACHINE.matcher(text);
        return mainframe != null && machine.find() ? mainframe + " machine " + machine.group(1) : null;
    }

    /** All kinds of cores: a phone or a laptop has small and large ones. */
    private static Set<String> arm(String text) {
        Set<String> names = new LinkedHashSet<>();
        String implementer = null;
        for (String line : text.split("\n")) {
            String own = KeyValueText.value(line, "CPU implementer");
            implementer = own != null ? own : implementer;
            String part = KeyValueText.value(line, "CPU part");
            if (implementer != null && part != null) {
                String known = ARM.get((implementer + "/" + part).toLowerCase(Locale.ROOT));
                names.add(known != null ? known : "Arm implementer " + implementer + " part " + part);
            }
        }
        return names;
    }
}
