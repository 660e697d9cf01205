package dev.ringcross.host.advice;

import dev.ringcross.result.Warning;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warnings about the processor and its clock. Each method returns null where there is nothing to say. */
final class ProcessorWarnings {

    private static final String CLOCKSOURCE = "/sys/devices/system/clocksource/clocksource0/current_clocksource";

    private static final String SMT = "/sys/devices/system/cpu/smt/control";

    private ProcessorWarnings() {}

    static @Nullable Warning emulated(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        return new Warning(
                "emulated",
                "Every instruction is emulated in software (" + reason + "): the costs measured are the emulator's.",
                "Measure on the processor itself, or under KVM (qemu -accel kvm -cpu host)");
    }

    /** Warns of a clock that the vDSO can't read without the kernel (see the architecture's clocksource drivers). */
    static @Nullable Warning clocksource(String arch, @Nullable String current, String available) {
        String[] good = vdso(arch);
        if (current == null || good.length == 0 || List.of(good).contains(current)) {
            return null;
        }
        // Xen's clock has a vDSO page only where the hypervisor says that its TSC is stable.
        String how = current.equals("xen") ? "may need the kernel" : "needs the kernel";
        String message = "Reading the clock source " + current + " " + how
                + ": clock_gettime and System.nanoTime cost a system call.";
        for (String better : good) {
            if ((" " + available + " ").contains(" " + better + " ")) {
                return new Warning("slow-clock", message, "echo " + better + " | sudo tee " + CLOCKSOURCE);
            }
        }
        return new Warning(
                "slow-clock",
                message,
                "See why the kernel rejected a better one: sudo dmesg | grep -iE 'tsc|clocksource'");
    }

    private static String[] vdso(String arch) {
        return switch (arch) {
            case "x86_64", "i386" -> new String[] {"tsc", "kvm-clock", "hyperv_clocksource_tsc_page"};
            case "aarch64" -> new String[] {"arch_sys_counter"};
            default -> new String[0];
        };
    }

    static @Nullable Warning governor(@Nullable String governor) {
        if (governor == null || governor.equals("performance")) {
            return null;
        }
        return new Warning(
                "governor",
                "The frequency governor is " + governor
                        + ": the clock follows the load, so a short slice of work runs slower.",
                "echo performance | sudo tee /sys/devices/system/cpu/cpufreq/policy*/scaling_governor");
    }

    static @Nullable Warning turbo(@Nullable Boolean on, String off) {
        if (!Boolean.TRUE.equals(on)) {
            return null;
        }
        return new Warning("turbo", "Turbo is on: the clock depends on heat and on what other cores do.", off);
    }

    static @Nullable Warning smt(@Nullable Boolean active) {
        if (!Boolean.TRUE.equals(active)) {
            return null;
        }
        return new Warning(
                "smt",
                "Two hardware threads share each core (SMT): work on one slows the other.",
                "Give --cpu one CPU of each core (lscpu -e), or: echo off | sudo tee " + SMT);
    }

    static @Nullable Warning oneCpu(int online, @Nullable BitSet allowed) {
        int usable = allowed == null ? online : Math.min(online, allowed.cardinality());
        if (usable > 1) {
            return null;
        }
        String why = online > 1 ? "the affinity mask leaves CPU " + allowed + " of " + online : "only one is online";
        return new Warning(
                "one-cpu",
                "There is one CPU to use (" + why
                        + "): cells across two CPUs are absent, and the JVM's own threads interfere.",
                online > 1
                        ? "Widen the mask: taskset -c 0-" + (online - 1) + " ./ringcross"
                        : "Give the guest a second CPU");
    }

    /**
     * Warns of a virtual machine: the canary saw throughput halve while steal stayed 0, because another guest used the
     * same core.
     */
    static @Nullable Warning guest(@Nullable String virtualization) {
        if (virtualization == null || virtualization.equals("none")) {
            return null;
        }
        String what = virtualization.equals("unknown")
                ? "may run in a virtual machine"
                : "runs in a virtual machine (" + virtualization + ")";
        return new Warning(
                "virtual-machine",
                "This kernel " + what
                        + ": other guests on the same physical core slow it down, and no counter here shows that.",
                "Use the \"quiet\" column or the excess over C, or measure on a dedicated host");
    }
}
