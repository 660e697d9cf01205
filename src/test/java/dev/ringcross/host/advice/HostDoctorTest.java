package dev.ringcross.host.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.Fixture;
import dev.ringcross.host.proc.Container;
import dev.ringcross.host.proc.HostFiles;
import dev.ringcross.result.Doctor;
import dev.ringcross.result.HostFacts;
import dev.ringcross.result.KernelAnswers;
import dev.ringcross.result.Warning;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostDoctorTest {

    @Test
    void the_captured_guest() {
        HostFacts host = HostDoctor.examine(Fixture.guest(), "Linux", "amd64", Fixture.PLACES, KernelAnswers.NONE)
                .host();
        assertThat(host.hostname()).isEqualTo("host");
        assertThat(host.kernel()).isEqualTo("Linux 6.18.44");
        assertThat(host.arch()).isEqualTo("x86_64");
        assertThat(host.cpu().model()).isEqualTo("AMD EPYC");
        assertThat(host.cpu().logical()).isEqualTo(2);
        assertThat(host.cpu().sockets()).isEqualTo(1);
        assertThat(host.cpu().maxMHz()).isNull();
        assertThat(host.virtualization()).isEqualTo("kvm");
        assertThat(host.clocksource()).isEqualTo("tsc");
        assertThat(host.mitigations()).hasSize(19).containsEntry("spec_store_bypass", "Vulnerable");
        assertThat(host.thp()).isEqualTo("madvise");
        assertThat(host.seccomp()).isEqualTo("disabled");
        assertThat(host.cgroup()).isEqualTo(new HostFacts.Cgroup(null, null));
        assertThat(host.perfEventParanoid()).isEqualTo(2);
        assertThat(host.ioUringDisabled()).isZero();
        assertThat(host.memoryBytes()).isEqualTo(24684084L << 10);
        assertThat(host.stealRatio()).isBetween(0.0, 0.01);
        assertThat(host.unknown())
                .containsOnlyKeys(
                        "governor", "cpu.maxMHz", "pageSize", "container", "cpu.nodes", "cpu.isolated", "cpu.offline");
    }

    @Test
    void a_host_without_proc_and_sys_has_reasons(@TempDir Path root) throws ReflectiveOperationException {
        Doctor doctor = HostDoctor.examine(root, "Linux", "aarch64", Fixture.PLACES, KernelAnswers.NONE);
        everyNullHasAReason(doctor.host());
        assertThat(doctor.host().unknown())
                .containsEntry("clocksource", "no /sys/devices/system/clocksource/clocksource0/current_clocksource");
        assertThat(doctor.warnings()).extracting(Warning::code).contains("no-counters", "hidden-host");
    }

    @Test
    void files_of_the_wrong_kind_have_reasons(@TempDir Path root) throws Exception {
        for (String path :
                new String[] {"/proc/cpuinfo", "/proc/stat", "/proc/self/status", "/proc/meminfo", "/proc/self/maps"}) {
            Files.createDirectories(root.resolve(path.substring(1)));
        }
        Fixture.write(root, "/proc/loadavg", "");
        Fixture.write(root, "/sys/devices/system/cpu/online", "no list");
        Fixture.write(root, "/proc/sys/kernel/perf_event_paranoid", "99999999999");
        everyNullHasAReason(HostDoctor.examine(root, "Linux", "aarch64", Fixture.PLACES, KernelAnswers.NONE)
                .host());
    }

    @Test
    void another_system() throws ReflectiveOperationException {
        Doctor doctor =
                HostDoctor.examine(Path.of("/nowhere"), "Mac OS X", "aarch64", Fixture.PLACES, KernelAnswers.NONE);
        everyNullHasAReason(doctor.host());
        assertThat(doctor.host().memoryBytes()).isPositive();
        assertThat(doctor.host().unknown()).containsEntry("clocksource", "not Linux");
        assertThat(doctor.warnings()).extracting(Warning::code).containsExactly("not-linux");
    }

    @Test
    void this_host() throws ReflectiveOperationException {
        Doctor doctor = HostDoctor.examine(KernelAnswers.NONE);
        everyNullHasAReason(doctor.host());
        assertThat(doctor.warnings()).doesNotHaveDuplicates();
        assertThat(doctor.permissions())
                .allSatisfy(permission -> assertThat(permission.detail()).isNotBlank());
    }

    /** The made files are those of a server with two sockets that was started with isolcpus=2-3 and nosmt. */
    @Test
    void nodes_and_lists_of_cpus_are_facts(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("sys/devices/system/node"));
        Files.createDirectories(root.resolve("sys/devices/system/cpu"));
        Files.writeString(root.resolve("sys/devices/system/node/online"), "0-1\n");
        Files.writeString(root.resolve("sys/devices/system/cpu/isolated"), "2-3\n");
        Files.writeString(root.resolve("sys/devices/system/cpu/offline"), "8-15\n");

        HostFacts host = HostDoctor.examine(root, "Linux", "amd64", Fixture.PLACES, KernelAnswers.NONE)
                .host();

        assertThat(host.cpu().nodes()).isEqualTo(2);
        assertThat(host.cpu().isolated()).isEqualTo("2-3");
        assertThat(host.cpu().offline()).isEqualTo("8-15");
        Files.writeString(root.resolve("sys/devices/system/cpu/isolated"), "\n");
        Files.writeString(root.resolve("sys/devices/system/cpu/offline"), "none\n");
        HostFacts other = HostDoctor.examine(root, "Linux", "amd64", Fixture.PLACES, KernelAnswers.NONE)
                .host();
        assertThat(other.cpu().isolated()).isEmpty();
        assertThat(other.cpu().offline()).isNull();
        assertThat(other.unknown()).containsEntry("cpu.offline", "/sys/devices/system/cpu/offline says \"none\"");
    }

    @Test
    void the_marker_file_needs_the_namespaces_word(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("proc/self/ns"));
        Files.createSymbolicLink(root.resolve("proc/self/ns/pid"), Path.of("pid:[4026531836]"));
        Files.createFile(root.resolve(".dockerenv"));
        assertThat(Container.read(new HostFiles(root)).word()).isNull();
        Files.createDirectories(root.resolve("proc/1/ns"));
        for (String process : new String[] {"self", "1"}) {
            Files.createSymbolicLink(root.resolve("proc/" + process + "/ns/mnt"), Path.of("mnt:[4026531841]"));
        }
        assertThat(Container.read(new HostFiles(root)).word()).isEqualTo("none");
        Files.delete(root.resolve("proc/self/ns/pid"));
        assertThat(Container.read(new HostFiles(root)).word()).isNull();
    }

    private static void everyNullHasAReason(HostFacts host) throws ReflectiveOperationException {
        for (RecordComponent field : HostFacts.class.getRecordComponents()) {
            if (field.getAccessor().invoke(host) == null) {
                assertThat(host.unknown()).containsKey(field.getName());
            }
        }
        for (RecordComponent field : HostFacts.Cpu.class.getRecordComponents()) {
            if (field.getAccessor().invoke(host.cpu()) == null) {
                assertThat(host.unknown()).containsKey("cpu." + field.getName());
            }
        }
        assertThat(host.unknown().values())
                .allSatisfy(reason -> assertThat(Objects.requireNonNull(reason)).isNotBlank());
    }
}
