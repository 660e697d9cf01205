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
    void aGuestOnX86() {
        CpuInfo cpu = CpuInfo.parse(Fixture.text("/proc/cpuinfo"));
        assertThat(cpu).isEqualTo(new CpuInfo("AMD EPYC", true, true));
        assertThat(cpu.translated()).isFalse();
    }

    @Test
    void theHypervisorFlagIsAWholeWord() {
        CpuInfo cpu = CpuInfo.parse("vendor_id\t: GenuineIntel\nmodel name\t: X\nflags\t\t: fpu hypervisors\n");
        assertThat(cpu.hypervisor()).isFalse();
    }

    @Test
    void armIsNamedByItsPart() {
        CpuInfo cpu = CpuInfo.parse(ARM.formatted("0xd0c"));
        assertThat(cpu).isEqualTo(new CpuInfo("Arm Neoverse-N1", null, false));
    }

    @Test
    void anUnknownArmKeepsItsNumbers() {
        assertThat(CpuInfo.parse(ARM.formatted("0xfff")).model()).isEqualTo("Arm implementer 0x41 part 0xfff");
    }

    @Test
    void qemusOwnModelIsTranslated() {
        String text = "vendor_id\t: AuthenticAMD\nmodel name\t: QEMU TCG CPU version 2.5+\nflags\t\t: fpu hypervisor\n";
        assertThat(CpuInfo.parse(text).translated()).isTrue();
    }

    @Test
    void nothingIsUnderstoodOfNothing() {
        assertThat(CpuInfo.parse("")).isEqualTo(new CpuInfo(null, null, false));
    }
}
