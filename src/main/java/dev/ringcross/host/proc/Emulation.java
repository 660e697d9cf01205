package dev.ringcross.host.proc;

import org.jspecify.annotations.Nullable;

/** Tells whether software emulates every instruction of the processor. */
public final class Emulation {

    private Emulation() {}

    /**
     * The sign of an emulation; null where there is none.
     *
     * @param arch the architecture that this JVM was built for
     * @param clocksources those that could be chosen; null when unknown
     * @param virtualization as {@link Virtualization#word()} has it
     */
    public static @Nullable String reason(
            CpuInfo cpu, String arch, @Nullable String clocksources, @Nullable String virtualization) {
        String model = cpu.model();
        if (cpu.translated()) {
            return "the processor calls itself \"" + model + "\"";
        }
        boolean x86 = arch.equals("x86_64") || arch.equals("i386");
        if (cpu.x86() && !x86) {
            // User-mode emulation by binfmt_misc passes on most of the real machine's /proc/cpuinfo.
            return "this JVM is built for " + arch + ", and /proc/cpuinfo is that of an x86 machine";
        }
        if ("qemu".equals(virtualization)) {
            return "the machine is QEMU's, and its counter runs at the 62.5 MHz that QEMU gives it when it translates";
        }
        boolean generic = model != null && model.startsWith("QEMU Virtual CPU");
        // The same model under KVM comes with KVM's clock.
        boolean clock = clocksources == null || clocksources.contains("kvm-clock") || clocksources.contains("hyperv");
        return generic && !clock ? "the processor calls itself \"" + model + "\" and there is no kvm-clock" : null;
    }
}
