package dev.ringcross.result;

import java.util.List;

/** The clock sources that the vDSO reads without entering the kernel (vdso(7)), the best first. */
public final class ClockSource {
    private ClockSource() {}

    /**
     * Those of an architecture, as its drivers name them (the kernel's arch/ARCH/include/asm/vdso/clocksource.h and
     * drivers/clocksource); none where they are not known.
     *
     * @param arch as the kernel names it (uname -m)
     */
    public static List<String> ofVdso(String arch) {
        return switch (arch) {
            case "x86_64", "i386" -> List.of("tsc", "kvm-clock", "hyperv_clocksource_tsc_page");
            case "aarch64", "arm" -> List.of("arch_sys_counter");
            case "riscv64" -> List.of("riscv_clocksource");
            case "ppc64", "ppc64le" -> List.of("timebase");
            case "s390x" -> List.of("tod");
            default -> List.of();
        };
    }
}
