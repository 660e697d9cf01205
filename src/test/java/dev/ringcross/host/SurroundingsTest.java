package dev.ringcross.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.proc.Container;
import dev.ringcross.host.proc.CpuInfo;
import dev.ringcross.host.proc.Emulation;
import dev.ringcross.host.proc.Virtualization;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hypervisors, containers, emulation. DMI strings as systemd's detect-virt knows them. */
class SurroundingsTest {

    private static final CpuInfo GUEST = new CpuInfo("AMD EPYC", true, true, null);
    private static final CpuInfo METAL = new CpuInfo("AMD EPYC", false, true, null);
    private static final CpuInfo ARM = new CpuInfo("Arm Neoverse-N1", null, false, "50.00");
    private static final String FIRST = "pid:[4026531836]";

    private static @Nullable String machine(
            CpuInfo cpu, @Nullable String vendor, @Nullable String product, String clocks) {
        return new Virtualization(cpu, null, null, null, vendor, product, clocks).word();
    }

    @Test
    void the_captured_guest() {
        assertThat(Virtualization.read(Fixture.guestFiles(), GUEST).word()).isEqualTo("kvm");
    }

    @Test
    void hypervisors_by_their_tables() {
        assertThat(machine(GUEST, "QEMU", "Standard PC (Q35 + ICH9, 2009)", "tsc kvm-clock"))
                .isEqualTo("kvm");
        assertThat(machine(GUEST, "QEMU", "Standard PC (Q35 + ICH9, 2009)", "tsc hpet"))
                .isEqualTo("vm-other");
        assertThat(machine(GUEST, "VMware, Inc.", "VMware Virtual Platform", "tsc"))
                .isEqualTo("vmware");
        assertThat(machine(GUEST, "innotek GmbH", "VirtualBox", "kvm-clock tsc"))
                .isEqualTo("oracle");
        assertThat(machine(GUEST, "Microsoft Corporation", "Virtual Machine", "tsc"))
                .isEqualTo("microsoft");
        assertThat(machine(GUEST, null, null, "hyperv_clocksource_tsc_page")).isEqualTo("microsoft");
        assertThat(machine(ARM, "Amazon EC2", "m6g.large", "arch_sys_counter")).isEqualTo("kvm");
        assertThat(machine(ARM, "Amazon EC2", "m6g.metal", "arch_sys_counter")).isEqualTo("none");
        assertThat(new Virtualization(METAL, "xen", null, null, null, null, "tsc").word())
                .isEqualTo("xen");
        assertThat(new Virtualization(ARM, null, "linux,kvm", null, null, null, "").word())
                .isEqualTo("kvm");
    }

    @Test
    void a_name_that_only_begins_like_a_hypervisors_is_none() {
        assertThat(machine(ARM, "XENOM", "Xenomorph 9", "arch_sys_counter")).isEqualTo("none");
        assertThat(machine(GUEST, "Xen", "HVM domU", "tsc")).isEqualTo("xen");
        assertThat(machine(ARM, "KVMelectronics", "Board", "arch_sys_counter")).isEqualTo("none");
    }

    @Test
    void a_clouds_metal_machine_has_its_name_and_no_hypervisor() {
        assertThat(machine(METAL, "Google", "Google Compute Engine", "tsc hpet"))
                .isEqualTo("none");
        assertThat(machine(METAL, "OpenStack Foundation", "OpenStack Ironic", "tsc"))
                .isEqualTo("none");
        assertThat(machine(METAL, "Amazon EC2", "m7i.metal-24xl", "tsc")).isEqualTo("none");
    }

    @Test
    void bare_metal_needs_a_sign() {
        assertThat(machine(METAL, "Dell Inc.", "PowerEdge R7625", "tsc hpet acpi_pm"))
                .isEqualTo("none");
        assertThat(machine(METAL, "Microsoft Corporation", "Surface Pro", "tsc"))
                .isEqualTo("none");
        assertThat(machine(GUEST, null, null, "tsc")).isEqualTo("vm-other");
        assertThat(machine(ARM, null, null, "arch_sys_counter")).isNull();
        assertThat(machine(ARM, "HPE", "ProLiant RL300", "arch_sys_counter")).isEqualTo("none");
    }

    @Test
    void translation() {
        CpuInfo tcg = new CpuInfo("QEMU TCG CPU version 2.5+", true, true, null);
        CpuInfo generic = new CpuInfo("QEMU Virtual CPU version 2.5+", true, true, null);
        assertThat(machine(tcg, null, null, "tsc")).isEqualTo("qemu");
        assertThat(Emulation.reason(tcg, "x86_64", "tsc", null)).contains("QEMU TCG CPU");
        assertThat(Emulation.reason(generic, "x86_64", "tsc hpet", null)).contains("no kvm-clock");
        assertThat(Emulation.reason(generic, "x86_64", "kvm-clock tsc", null)).isNull();
        assertThat(Emulation.reason(GUEST, "aarch64", "tsc", null)).contains("built for aarch64");
        assertThat(Emulation.reason(GUEST, "x86_64", "tsc", null)).isNull();
        assertThat(Emulation.reason(ARM, "aarch64", "arch_sys_counter", null)).isNull();
    }

    /** From a guest of qemu-system-aarch64 -machine virt -cpu neoverse-n1: the counter runs at 62.5 MHz there. */
    @Test
    void a_machine_of_qemus_on_arm_is_emulated_where_its_counter_is_qemus_too() {
        CpuInfo translated = new CpuInfo("Arm Neoverse-N1", null, false, "125.00");
        assertThat(dummy(translated)).isEqualTo("qemu");
        assertThat(dummy(ARM)).isEqualTo("vm-other");
        assertThat(machine(translated, "QEMU", "QEMU Virtual Machine", "arch_sys_counter"))
                .isEqualTo("qemu");
        assertThat(machine(translated, "HPE", "ProLiant RL300", "arch_sys_counter"))
                .isEqualTo("none");
        assertThat(Emulation.reason(translated, "aarch64", "arch_sys_counter", "qemu"))
                .contains("62.5 MHz");
    }

    private static @Nullable String dummy(CpuInfo cpu) {
        return new Virtualization(cpu, null, null, "linux,dummy-virt", null, null, "arch_sys_counter").word();
    }

    @Test
    void user_mode_linux_is_known_by_the_processor_that_it_makes_up() {
        assertThat(machine(new CpuInfo("UML", false, true, null), null, null, "timer"))
                .isEqualTo("uml");
    }

    private static @Nullable String container(
            @Nullable String pid, boolean docker, String cgroup, @Nullable String environment) {
        return new Container(pid, "mnt:[1]", "mnt:[1]", docker, false, cgroup, environment, "Linux version 6.18.0")
                .word();
    }

    @Test
    void an_image_that_is_booted_as_a_machine_is_no_container() {
        assertThat(container(FIRST, true, "0::/", null)).isEqualTo("none");
    }

    @Test
    void a_container_that_sees_all_processes_of_the_host_is_one() {
        assertThat(new Container(FIRST, "mnt:[2]", "mnt:[1]", true, false, "0::/", null, "").word())
                .isEqualTo("docker");
        assertThat(new Container(FIRST, "mnt:[2]", "mnt:[1]", false, true, "0::/", null, "").word())
                .isEqualTo("podman");
        assertThat(new Container(FIRST, "mnt:[2]", null, true, false, "0::/", null, "").word())
                .isNull();
        assertThat(new Container(FIRST, "mnt:[2]", "mnt:[1]", false, false, "0::/", null, "").word())
                .isEqualTo("none");
    }

    @Test
    void containers_by_namespace_marker_and_group() {
        String other = "pid:[4026532194]";
        assertThat(container(other, true, "0::/", null)).isEqualTo("docker");
        assertThat(container(other, false, "0::/", "systemd-nspawn")).isEqualTo("systemd-nspawn");
        assertThat(container(other, false, "0::/", null)).isEqualTo("container-other");
        assertThat(container(other, false, "0::/kubepods.slice/x", null)).isEqualTo("kubernetes");
        assertThat(container(FIRST, false, "0::/system.slice/docker-0123456789abcdef.scope", null))
                .isEqualTo("docker");
        assertThat(container(FIRST, false, "0::/system.slice/docker.service", null))
                .isEqualTo("none");
        assertThat(new Container("pid:[4026532194]", null, null, false, true, "", null, "").word())
                .isEqualTo("podman");
        assertThat(new Container(
                                null,
                                null,
                                null,
                                false,
                                false,
                                "",
                                null,
                                "Linux version 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016")
                        .word())
                .isEqualTo("gvisor");
    }

    @Test
    void the_environment_of_the_first_process() {
        assertThat(Container.environment("PATH=/bin\0container=lxc\0")).isEqualTo("lxc");
        assertThat(Container.environment("mycontainer=x\0")).isNull();
        assertThat(Container.environment(null)).isNull();
    }
}
