package dev.ringcross.host.advice;

import dev.ringcross.host.proc.CpuList;
import dev.ringcross.host.proc.Smt;
import dev.ringcross.result.ClockSource;
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
        List<String> good = ClockSource.ofVdso(arch);
        if (current == null || good.isEmpty() || good.contains(current)) {
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

    /** Drivers whose governor "powersave" follows the load (the kernel's admin-guide/pm: intel_pstate, amd-pstate). */
    private static final List<String> OWN_POWERSAVE = List.of("intel_pstate", "amd-pstate-epp");

    /** Warns of a governor that changes the clock or keeps it low (admin-guide/pm/cpufreq). */
    static @Nullable Warning governor(@Nullable String governor, @Nullable String driver) {
        if (governor == null || governor.equals("performance")) {
            return null;
        }
        String effect = "the clock follows the load, so a short slice of work runs slower.";
        if (governor.equals("userspace")) {
            effect = "the clock stays where a program has set it.";
        } else if (governor.equals("powersave") && driver == null) {
            effect = "with most drivers the clock stays at its lowest.";
        } else if (governor.equals("powersave") && !OWN_POWERSAVE.contains(driver)) {
            effect = "with the driver " + driver + " the clock stays at its lowest.";
        }
        return new Warning(
                "governor",
                "The frequency governor is " + governor + ": " + effect,
                "echo performance | sudo tee /sys/devices/system/cpu/cpufreq/policy*/scaling_governor");
    }

    static @Nullable Warning turbo(@Nullable Boolean on, String off) {
        if (!Boolean.TRUE.equals(on)) {
            return null;
        }
        return new Warning("turbo", "Turbo is on: the clock depends on heat and on what other cores do.", off);
    }

    static @Nullable Warning smt(@Nullable Smt smt) {
        if (smt == null) {
            return null;
        }
        return new Warning(
                "smt",
                (smt.threads() == 2 ? "Two" : String.valueOf(smt.threads())) + " hardware threads share "
                        + (smt.everyCore() ? "each core" : "some of the cores")
                        + " (SMT): work on one slows the other.",
                "Give --cpu one CPU of each core (lscpu -e), or: echo off | sudo tee " + SMT);
    }

    /**
     * Warns where one CPU may be used. The affinity mask can be widened to what the control group leaves, and no further.
     *
     * @param online their number
     * @param numbers theirs, which may have holes; null when unknown
     * @param cpuset the CPUs that the control group leaves; null when unknown
     */
    static @Nullable Warning oneCpu(
            int online, @Nullable BitSet numbers, @Nullable BitSet allowed, @Nullable BitSet cpuset) {
        int usable = allowed == null ? online : Math.min(online, allowed.cardinality());
        if (usable > 1) {
            return null;
        }
        if (online == 1 || allowed == null) {
            return oneCpu("only one is online", "Give the guest a second CPU");
        }
        String one = CpuList.words(allowed);
        if (cpuset != null && cpuset.cardinality() <= 1) {
            String wanted = numbers == null ? "LIST" : CpuList.words(numbers);
            return oneCpu(
                    "the control group's cpuset leaves CPU " + one + " of " + online,
                    "docker run --cpuset-cpus " + wanted + ", or systemd's AllowedCPUs=" + wanted);
        }
        BitSet possible = cpuset != null ? cpuset : numbers;
        return oneCpu(
                "the affinity mask leaves CPU " + one + " of " + online,
                "Widen the mask: taskset -c " + (possible == null ? "LIST" : CpuList.words(possible)) + " ./ringcross");
    }

    private static Warning oneCpu(String why, String remedy) {
        return new Warning(
                "one-cpu",
                "There is one CPU to use (" + why
                        + "): cells across two CPUs are absent, and the JVM's own threads interfere.",
                remedy);
    }

    /**
     * Warns of a virtual machine: the canary saw throughput halve while steal stayed 0, because another guest used the
     * same core.
     */
    static @Nullable Warning guest(@Nullable String virtualization) {
        if (virtualization == null || virtualization.equals("none")) {
            return null;
        }
        String name = virtualization.equals("vm-other") ? "" : " (" + virtualization + ")";
        return new Warning(
                "virtual-machine",
                "This kernel runs in a virtual machine" + name
                        + ": other guests on the same physical core slow it down, and no counter here shows that.",
                "Use the \"quiet\" column or the excess over C, or measure on a dedicated host");
    }
}
