package dev.ringcross.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.proc.CgroupLimits;
import dev.ringcross.host.proc.CgroupPlace;
import dev.ringcross.host.proc.CgroupReader;
import dev.ringcross.host.proc.HostFiles;
import dev.ringcross.host.proc.MountInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Version 1 from a capture; version 2 after the kernel's admin-guide/cgroup-v2. */
class CgroupTest {

    private static final String V2 = "30 23 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate";

    @Test
    void a_hybrid_host_keeps_the_processor_in_version1() {
        MountInfo mounts = MountInfo.parse(Fixture.text("/proc/self/mountinfo"));
        CgroupPlace place = CgroupPlace.find("cpu", Fixture.text("/proc/self/cgroup"), mounts);
        assertThat(place).isEqualTo(new CgroupPlace(false, List.of("/sys/fs/cgroup/cpu")));
    }

    @Test
    void every_group_up_to_the_mount_counts() {
        CgroupPlace place = CgroupPlace.find("cpu", "0::/user.slice/app", MountInfo.parse(V2));
        assertThat(place).isNotNull();
        assertThat(place.v2()).isTrue();
        assertThat(place.directories())
                .containsExactly("/sys/fs/cgroup/user.slice/app", "/sys/fs/cgroup/user.slice", "/sys/fs/cgroup");
    }

    @Test
    void a_containers_mount_begins_at_its_own_group() {
        String mount = "30 23 0:26 /docker/4a /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory";
        CgroupPlace place = CgroupPlace.find("memory", "4:memory:/docker/4a/sub", MountInfo.parse(mount));
        assertThat(place)
                .isEqualTo(new CgroupPlace(false, List.of("/sys/fs/cgroup/memory/sub", "/sys/fs/cgroup/memory")));
    }

    @Test
    void a_group_outside_of_the_namespace_is_not_seen() {
        assertThat(CgroupPlace.find("cpu", "0::/../other", MountInfo.parse(V2))).isNull();
    }

    @Test
    void a_namespace_over_the_hosts_mounts_does_not_tell_the_names_between() {
        MountInfo host = MountInfo.parse("30 23 0:26 /../.. /sys/fs/cgroup rw - cgroup2 cgroup2 rw");
        assertThat(CgroupPlace.find("cpu", "0::/", host)).isNull();
        assertThat(CgroupPlace.find("cpu", "0::/../../a", host))
                .isEqualTo(new CgroupPlace(true, List.of("/sys/fs/cgroup/a", "/sys/fs/cgroup")));
        assertThat(CgroupPlace.find("cpu", "0::/../..", host))
                .isEqualTo(new CgroupPlace(true, List.of("/sys/fs/cgroup")));
        assertThat(CgroupPlace.find("cpu", "0::/../../..", host)).isNull();
    }

    @Test
    void a_second_tree_that_is_mounted_first_does_not_hide_the_own_one() {
        String other = "29 23 0:26 /other /mnt/other rw - cgroup2 cgroup2 rw\n";
        String part = "30 23 0:26 /a /mnt/a rw - cgroup2 cgroup2 rw\n";
        String covered = "31 23 0:26 / /mnt/b rw - cgroup2 cgroup2 rw\n32 23 0:9 / /mnt/b rw - tmpfs tmpfs rw\n";
        MountInfo mounts = MountInfo.parse(other + part + covered + V2);
        assertThat(CgroupPlace.find("cpu", "0::/a/b", mounts))
                .isEqualTo(new CgroupPlace(true, List.of("/sys/fs/cgroup/a/b", "/sys/fs/cgroup/a", "/sys/fs/cgroup")));
    }

    @Test
    void nine_hundred_bind_mounts_before_it_do_not_hide_the_group(@TempDir Path root) {
        String bind = "40 23 0:30 /x /a/directory/with/a/long/name/%d rw - ext4 /dev/a/device/with/a/long/name "
                + "rw,seclabel,errors=remount-ro,data=ordered,with,many,more,options,than,usual,for,a,file,system\n";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            text.append(bind.formatted(i));
        }
        assertThat(text.length()).isGreaterThan(128 << 10);
        Fixture.write(root, "/proc/self/mountinfo", text + V2);
        Fixture.write(root, "/proc/self/cgroup", "0::/\n");
        Fixture.write(root, "/sys/fs/cgroup/cpu.max", "50000 100000\n");
        assertThat(CgroupReader.read(new HostFiles(root))).isEqualTo(new CgroupLimits(0.5, null, null, null));
    }

    @Test
    void without_a_mount_nothing_is_known() {
        assertThat(CgroupPlace.find("cpu", "0::/a", MountInfo.parse(""))).isNull();
        assertThat(CgroupPlace.find("cpu", "", MountInfo.parse(V2))).isNull();
    }

    @Test
    void quotas() {
        assertThat(CgroupLimits.cpuMaxV2("150000 100000")).isEqualTo(1.5);
        assertThat(CgroupLimits.cpuMaxV2("max 100000")).isNull();
        assertThat(CgroupLimits.cpuMaxV2(null)).isNull();
        assertThat(CgroupLimits.cpuMaxV1("50000", "100000")).isEqualTo(0.5);
        assertThat(CgroupLimits.cpuMaxV1("-1", "100000")).isNull();
        assertThat(CgroupLimits.cpuMaxV1("50000", "0")).isNull();
    }

    @Test
    void limits() {
        assertThat(CgroupLimits.limit("536870912")).isEqualTo(536870912L);
        assertThat(CgroupLimits.limit("max")).isNull();
        assertThat(CgroupLimits.limit(Fixture.text("/sys/fs/cgroup/memory/memory.limit_in_bytes")))
                .isNull();
    }

    @Test
    void throttling_in_both_versions() {
        String v1 = "nr_periods 40\nnr_throttled 3\nthrottled_time 120";
        String v2 = "usage_usec 9\nuser_usec 5\nsystem_usec 4\nnr_periods 40\nnr_throttled 3\nthrottled_usec 7\n";
        assertThat(CgroupLimits.throttling(v1)).isEqualTo(new CgroupLimits.Throttling(40, 3));
        assertThat(CgroupLimits.throttling(v2)).isEqualTo(new CgroupLimits.Throttling(40, 3));
        assertThat(CgroupLimits.throttling("usage_usec 9")).isNull();
        assertThat(CgroupLimits.throttling(Fixture.text("/sys/fs/cgroup/cpu/cpu.stat")))
                .isNull();
    }

    @Test
    void the_tightest_limit_above_counts(@TempDir Path root) {
        Fixture.write(root, "/proc/self/cgroup", "0::/a/b\n");
        Fixture.write(root, "/proc/self/mountinfo", V2);
        Fixture.write(root, "/sys/fs/cgroup/a/b/cpu.max", "max 100000\n");
        Fixture.write(root, "/sys/fs/cgroup/a/cpu.max", "50000 100000\n");
        Fixture.write(root, "/sys/fs/cgroup/a/b/memory.max", "1048576\n");
        Fixture.write(root, "/sys/fs/cgroup/a/memory.max", "4194304\n");
        Fixture.write(root, "/sys/fs/cgroup/a/pids.max", "100\n");
        Fixture.write(root, "/sys/fs/cgroup/a/cpu.stat", "nr_periods 9\nnr_throttled 2\n");
        assertThat(CgroupReader.read(new HostFiles(root)))
                .isEqualTo(new CgroupLimits(0.5, 1048576L, 100L, new CgroupLimits.Throttling(9, 2)));
    }
}
