package dev.ringcross.host.proc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.Fixture;
import org.junit.jupiter.api.Test;

class CpuInfoTest {

    /** The form of an arm64 kernel (arch/arm64/kernel/cpuinfo.c); written by hand. */
    private static final String ARM = """
            processor\t: 0
            BogoMIPS\t: 243.75
            Features\t: fp asimd evtstrm aes pmull sha1 sha2 crc32 atomics fphp asimdhp cpuid
            CPU implementer\t: 0x41
            CPU architecture: 8
            CPU variant\t: 0x3
            CPU part\t: %s
            CPU revision\t: 1
            """;

    @Test
    void a_guest_on_x86() {
        CpuInfo cpu = CpuInfo.parse(Fixture.text("/proc/cpuinfo"));
        assertThat(cpu).isEqualTo(new CpuInfo("AMD EPYC", true, true, null));
        assertThat(cpu.translated()).isFalse();
    }

    @Test
    void the_hypervisor_flag_is_a_whole_word() {
        CpuInfo cpu = CpuInfo.parse("vendor_id\t: GenuineIntel\nmodel name\t: X\nflags\t\t: fpu hypervisors\n");
        assertThat(cpu.hypervisor()).isFalse();
    }

    @Test
    void arm_is_named_by_its_part() {
        CpuInfo cpu = CpuInfo.parse(ARM.formatted("0xd0c"));
        assertThat(cpu).isEqualTo(new CpuInfo("Arm Neoverse-N1", null, false, "243.75"));
    }

    @Test
    void an_unknown_arm_keeps_its_numbers() {
        assertThat(CpuInfo.parse(ARM.formatted("0xfff")).model()).isEqualTo("Arm implementer 0x41 part 0xfff");
    }

    /** From a board with an Allwinner H3 (the case ci-opi): the name is that of the architecture. */
    @Test
    void an_old_arm_is_named_by_its_part_too() {
        String text = "Processor\t: ARMv7 Processor rev 5 (v7l)\nprocessor\t: 0\n\nFeatures\t: swp half thumb\n"
                + "CPU implementer\t: 0x41\nCPU architecture: 7\nCPU variant\t: 0x0\nCPU part\t: 0xc07\n\nHardware\t: sun8i\n";
        assertThat(CpuInfo.parse(text).model()).isEqualTo("Arm Cortex-A7");
        assertThat(CpuInfo.parse(ARM.formatted("0xD0C")).model()).isEqualTo("Arm Neoverse-N1");
    }

    @Test
    void cores_of_two_kinds_are_both_named() {
        String text = ARM.formatted("0xd05") + "\n" + ARM.formatted("0xd05") + "\n" + ARM.formatted("0xd0a");
        assertThat(CpuInfo.parse(text).model()).isEqualTo("Arm Cortex-A55, Arm Cortex-A75");
    }

    /** The texts have the form of arch/s390/kernel/processor.c, arch/loongarch/kernel/proc.c, arch/powerpc/kernel/setup-common.c. */
    @Test
    void other_architectures_spell_it_in_their_own_way() {
        String s390 = "vendor_id       : IBM/S390\n# processors    : 2\n"
                + "processor 0: version = FF,  identification = 0133E8,  machine = 8561\n";
        assertThat(CpuInfo.parse(s390).model()).isEqualTo("IBM/S390 machine 8561");
        assertThat(CpuInfo.parse("processor\t\t: 0\nModel Name\t\t: Loongson-3A5000\n")
                        .model())
                .isEqualTo("Loongson-3A5000");
        assertThat(CpuInfo.parse("processor\t: 0\ncpu\t\t: POWER10 (architected), altivec supported\n")
                        .model())
                .isEqualTo("POWER10 (architected), altivec supported");
    }

    @Test
    void qemus_own_model_is_translated() {
        String text = "vendor_id\t: AuthenticAMD\nmodel name\t: QEMU TCG CPU version 2.5+\nflags\t\t: fpu hypervisor\n";
        assertThat(CpuInfo.parse(text).translated()).isTrue();
        String arm = ARM.replace("0x41", "0x00").formatted("0x051");
        assertThat(CpuInfo.parse(arm).translated()).isTrue();
    }

    @Test
    void nothing_is_understood_of_nothing() {
        assertThat(CpuInfo.parse("")).isEqualTo(new CpuInfo(null, null, false, null));
    }
}
