package dev.ringcross.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.proc.AuxVector;
import dev.ringcross.host.proc.BracketedSetting;
import dev.ringcross.host.proc.Caches;
import dev.ringcross.host.proc.Capability;
import dev.ringcross.host.proc.CpuList;
import dev.ringcross.host.proc.HostFiles;
import dev.ringcross.host.proc.KernelConfig;
import dev.ringcross.host.proc.Libc;
import dev.ringcross.host.proc.Limits;
import dev.ringcross.host.proc.MemInfo;
import dev.ringcross.host.proc.MountInfo;
import dev.ringcross.host.proc.OwnThreads;
import dev.ringcross.host.proc.ProcessStatus;
import dev.ringcross.host.proc.Sockets;
import dev.ringcross.host.proc.StateReader;
import dev.ringcross.result.HostFacts.Cache;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParsersTest {

    @Test
    void lists_of_cpus() {
        assertThat(CpuList.parse("0-3,8\n")).hasToString("{0, 1, 2, 3, 8}");
        assertThat(CpuList.parse("5")).hasToString("{5}");
        assertThat(CpuList.parse("")).isNull();
        assertThat(CpuList.parse("3-1")).isNull();
        assertThat(CpuList.parse("0-99999999")).isNull();
        assertThat(CpuList.parse("a-b")).isNull();
    }

    @Test
    void choices() {
        assertThat(BracketedSetting.parse(Fixture.text("/sys/kernel/mm/transparent_hugepage/enabled")))
                .isEqualTo("madvise");
        assertThat(BracketedSetting.parse("always")).isNull();
    }

    @Test
    void caches() {
        assertThat(Caches.read(Fixture.guestFiles(), 0))
                .containsExactly(
                        new Cache(1, "Data", 32 << 10, "0"),
                        new Cache(1, "Instruction", 32 << 10, "0"),
                        new Cache(2, "Unified", 1 << 20, "0"),
                        new Cache(3, "Unified", 32 << 20, "0-1"));
        assertThat(Caches.size("24M")).isEqualTo(24L << 20);
        assertThat(Caches.size("512")).isEqualTo(512);
        assertThat(Caches.size("K")).isNull();
        assertThat(Caches.parse("1", null, "32K", null)).isNull();
    }

    @Test
    void sockets_by_their_lists_of_cpus(@TempDir Path root) {
        Fixture.write(root, "/sys/devices/system/cpu/cpu0/topology/package_cpus_list", "0-3,8-11\n");
        Fixture.write(root, "/sys/devices/system/cpu/cpu4/topology/core_siblings_list", "4-7,12-15\n");
        HostFiles files = new HostFiles(root);
        assertThat(Sockets.count(files, cpus("0-15"))).isEqualTo(2);
        assertThat(Sockets.count(files, cpus("0-16"))).isNull();
        assertThat(Sockets.count(Fixture.guestFiles(), cpus("0-1"))).isEqualTo(1);
    }

    private static BitSet cpus(String list) {
        BitSet cpus = CpuList.parse(list);
        assertThat(cpus).isNotNull();
        return cpus;
    }

    @Test
    void status_of_this_process() {
        ProcessStatus status = ProcessStatus.parse(Fixture.text("/proc/self/status"));
        assertThat(status).isEqualTo(new ProcessStatus(0x1fffeffffffL, "disabled", 0, "vulnerable", cpus("0-1"), null));
        assertThat(ProcessStatus.parse("Seccomp:\t2\nSeccomp_filters:\t1\n").seccomp())
                .isEqualTo("filter");
        assertThat(ProcessStatus.parse("TracerPid:\t4711\n").tracer()).isEqualTo(4711);
        assertThat(ProcessStatus.parse("").capabilities()).isNull();
    }

    @Test
    void capabilities_by_name() {
        assertThat(Capability.words(0x1ffffffffffL)).isEqualTo("all 41");
        assertThat(Capability.words(0x1fffeffffffL)).isEqualTo("all but sys_resource");
        // Docker's default set, as capsh --decode=00000000a80425fb names it.
        assertThat(Capability.names(0xa80425fbL))
                .containsExactly(
                        "chown",
                        "dac_override",
                        "fowner",
                        "fsetid",
                        "kill",
                        "setgid",
                        "setuid",
                        "setpcap",
                        "net_bind_service",
                        "net_raw",
                        "sys_chroot",
                        "mknod",
                        "audit_write",
                        "setfcap");
        assertThat(Capability.names(1L << 45)).containsExactly("cap_45");
    }

    @Test
    void limits() {
        Limits limits = Limits.parse(Fixture.text("/proc/self/limits"));
        assertThat(limits.of(Limits.FILES)).isEqualTo(20000);
        assertThat(limits.of(Limits.PROCESSES)).isEqualTo(96365);
        assertThat(limits.of(Limits.LOCKED)).isEqualTo(8 << 20);
        assertThat(limits.of(Limits.REALTIME)).isZero();
        assertThat(limits.of("Max cpu time")).isEqualTo(Limits.UNLIMITED);
        assertThat(Limits.parse("short\n").soft()).isEmpty();
    }

    @Test
    void memory() {
        assertThat(MemInfo.parse(Fixture.text("/proc/meminfo"))).isEqualTo(new MemInfo(24684084L << 10, 0L));
        assertThat(MemInfo.parse("SwapTotal: 100 kB\nSwapFree: 60 kB\n")).isEqualTo(new MemInfo(null, 40L << 10));
    }

    /** A container's /proc/meminfo, which lxcfs writes, can have the container's total beside the host's free swap. */
    @Test
    void more_free_swap_than_there_is_tells_nothing() {
        assertThat(MemInfo.parse("SwapTotal: 0 kB\nSwapFree: 2097152 kB\n").swapUsed())
                .isNull();
    }

    @Test
    void page_size_from_the_auxiliary_vector() {
        ByteBuffer vector = ByteBuffer.allocate(48).order(ByteOrder.nativeOrder());
        vector.putLong(33).putLong(7).putLong(6).putLong(65536).putLong(0).putLong(0);
        assertThat(AuxVector.pageSize(vector.array())).isEqualTo(65536);
        assertThat(AuxVector.pageSize(new byte[7])).isNull();
        assertThat(AuxVector.pageSize(null)).isNull();
    }

    @Test
    void mounts() {
        MountInfo mounts = MountInfo.parse(Fixture.text("/proc/self/mountinfo"));
        assertThat(mounts.of("/tmp")).extracting(MountInfo.Mount::point).isEqualTo("/");
        assertThat(mounts.of("/dev/shm/x")).extracting(MountInfo.Mount::point).isEqualTo("/dev/shm");
        assertThat(mounts.of("/dev/shmx")).extracting(MountInfo.Mount::point).isEqualTo("/dev");
        MountInfo.Mount odd = MountInfo.parse("1 2 0:3 / /a\\040b rw,noexec shared:1 - tmpfs none rw")
                .of("/a b/c");
        assertThat(odd).isNotNull();
        assertThat(odd.has("noexec")).isTrue();
        assertThat(odd.has("exec")).isFalse();
    }

    @Test
    void thread_states() {
        assertThat(OwnThreads.runs("12 (x) R) S 1 2")).isFalse();
        assertThat(OwnThreads.runs("12 (a) S 1 2")).isFalse();
        assertThat(OwnThreads.runs("12 (C2 Compiler) R 1 2")).isTrue();
    }

    @Test
    void the_first_user_namespace() {
        assertThat(StateReader.hostUser(Fixture.text("/proc/self/uid_map"))).isTrue();
        assertThat(StateReader.hostUser("         0       1000          1")).isFalse();
    }

    @Test
    void kernel_options() {
        String config =
                "# CONFIG_KASAN is not set\nCONFIG_PROVE_LOCKING=y\nCONFIG_IO_URING=y\nCONFIG_DEBUG_KMEMLEAK=y\n";
        assertThat(KernelConfig.costly(KernelConfig.enabled(config)))
                .isEqualTo(List.of("CONFIG_PROVE_LOCKING", "CONFIG_DEBUG_KMEMLEAK"));
        String asleep = config + "CONFIG_DEBUG_KMEMLEAK_DEFAULT_OFF=y\n";
        assertThat(KernelConfig.costly(KernelConfig.enabled(asleep))).containsExactly("CONFIG_PROVE_LOCKING");
        assertThat(KernelConfig.signs(Fixture.guestFiles(), "6.18.44")).isEmpty();
        assertThat(KernelConfig.signs(Fixture.guestFiles(), "6.9.0+debug")).containsExactly("the name 6.9.0+debug");
    }

    @Test
    void libc() {
        String banner = "x\0GNU C Library (Debian GLIBC 2.36-9) stable release version 2.36.\nCopyright";
        assertThat(Libc.version(banner)).isEqualTo("2.36 (Debian GLIBC 2.36-9)");
        assertThat(Libc.version("nothing")).isNull();
        assertThat(Libc.path(Fixture.text("/proc/self/maps"))).isEqualTo("/usr/lib/x86_64-linux-gnu/libc.so.6");
        assertThat(Libc.path("7f-80 r-xp 0 fe:00 3    /lib/ld-musl-x86_64.so.1"))
                .isEqualTo("/lib/ld-musl-x86_64.so.1");
        assertThat(Libc.path("")).isNull();
        assertThat(Libc.read(Fixture.guestFiles(), "/proc/cpuinfo")).isEqualTo("glibc");
    }
}
