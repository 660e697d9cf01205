package dev.ringcross.host.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringcross.host.proc.Capability;
import dev.ringcross.host.proc.CgroupLimits;
import dev.ringcross.host.proc.CpuList;
import dev.ringcross.host.proc.HostState;
import dev.ringcross.host.proc.Limits;
import dev.ringcross.host.proc.MountInfo;
import dev.ringcross.host.proc.ProcessEnvironment;
import dev.ringcross.host.proc.ProcessStatus;
import dev.ringcross.host.proc.Smt;
import dev.ringcross.host.proc.Tracefs;
import dev.ringcross.result.KernelAnswers.Answer;
import dev.ringcross.result.Warning;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each warning once where it is due, and once where it is not. */
class HostWarningsTest {

    private static void fires(@Nullable Warning warning, String code, String value) {
        assertThat(warning).isNotNull();
        assertThat(warning.code()).isEqualTo(code);
        assertThat(warning.message()).contains(value).endsWith(".");
        assertThat(warning.remedy()).isNotBlank();
    }

    private static void silent(@Nullable Warning warning) {
        assertThat(warning).isNull();
    }

    /** A process of the host's own user namespace with these capabilities and limits. */
    static HostState.Process process(long capabilities, Map<String, Long> limits, @Nullable Long pidsMax) {
        return new HostState.Process(
                new ProcessStatus(capabilities, "disabled", 0, null, null, null),
                null,
                new Limits(limits),
                null,
                true,
                pidsMax,
                new ProcessEnvironment(Map.of(), Map.of()));
    }

    private static HostState.Process with(Capability... capabilities) {
        long set = 0;
        for (Capability capability : capabilities) {
            set |= 1L << capability.ordinal();
        }
        return process(set, Map.of(), null);
    }

    @Test
    void busy() {
        fires(LoadWarnings.busy(3), "busy-host", "3 tasks run or wait");
        fires(LoadWarnings.busy(1), "busy-host", "1 task runs or waits");
        silent(LoadWarnings.busy(0));
        silent(LoadWarnings.busy(null));
    }

    @Test
    void loaded() {
        fires(LoadWarnings.loaded(1.25, 2), "loaded-host", "1.25 on 2 CPUs");
        silent(LoadWarnings.loaded(1.25, 16));
        silent(LoadWarnings.loaded(null, 2));
    }

    @Test
    void steal() {
        fires(LoadWarnings.steal(0.034), "steal", "3.4 %");
        fires(LoadWarnings.steal(0.5, "during the run"), "steal", "during the run");
        silent(LoadWarnings.steal(0.01));
        silent(LoadWarnings.steal(null));
        silent(LoadWarnings.steal(Double.NaN, "during the run"));
    }

    @Test
    void quotas() {
        fires(LoadWarnings.throttled(new CgroupLimits.Throttling(50, 7)), "cgroup-throttled", "7 of 50");
        silent(LoadWarnings.throttled(new CgroupLimits.Throttling(50, 0)));
        silent(LoadWarnings.throttled(null));
        fires(LoadWarnings.quota(1.5, 2), "cgroup-cpu-quota", "1.50 of 2 CPUs");
        silent(LoadWarnings.quota(2.0, 2));
        silent(LoadWarnings.quota(null, 2));
    }

    @Test
    void swap() {
        fires(
                LoadWarnings.swapping(1L, "disk"),
                "swap-in-use",
                "1 MiB are swapped out: a first touch may wait for the disk");
        fires(LoadWarnings.swapping(1L, "zram"), "swap-in-use", "until it is decompressed (zram)");
        fires(LoadWarnings.swapping(1L, null), "swap-in-use", "until it is read back");
        silent(LoadWarnings.swapping(0L, "disk"));
        silent(LoadWarnings.swapping(null, null));
    }

    @Test
    void emulation() {
        fires(ProcessorWarnings.emulated("a sign of it"), "emulated", "a sign of it");
        silent(ProcessorWarnings.emulated(null));
    }

    @Test
    void clocks() {
        Warning fixable = ProcessorWarnings.clocksource("x86_64", "hpet", "tsc hpet acpi_pm");
        fires(fixable, "slow-clock", "hpet needs the kernel");
        assertThat(fixable.remedy()).startsWith("echo tsc | sudo tee /sys/");
        fires(ProcessorWarnings.clocksource("x86_64", "xen", "xen"), "slow-clock", "xen may need");
        fires(ProcessorWarnings.clocksource("aarch64", "timer", ""), "slow-clock", "timer");
        silent(ProcessorWarnings.clocksource("x86_64", "kvm-clock", ""));
        silent(ProcessorWarnings.clocksource("aarch64", "arch_sys_counter", ""));
        silent(ProcessorWarnings.clocksource("riscv64", "riscv_clocksource", ""));
        silent(ProcessorWarnings.clocksource("x86_64", null, ""));
    }

    @Test
    void frequency() {
        fires(ProcessorWarnings.governor("powersave", "intel_pstate"), "governor", "the clock follows the load");
        fires(
                ProcessorWarnings.governor("powersave", "acpi-cpufreq"),
                "governor",
                "acpi-cpufreq the clock stays at its lowest");
        fires(ProcessorWarnings.governor("powersave", null), "governor", "with most drivers");
        fires(ProcessorWarnings.governor("userspace", "acpi-cpufreq"), "governor", "stays where a program has set it");
        fires(ProcessorWarnings.governor("ondemand", "acpi-cpufreq"), "governor", "the clock follows the load");
        silent(ProcessorWarnings.governor("performance", "acpi-cpufreq"));
        silent(ProcessorWarnings.governor(null, null));
        fires(ProcessorWarnings.turbo(true, "echo 0"), "turbo", "Turbo is on");
        silent(ProcessorWarnings.turbo(false, ""));
        silent(ProcessorWarnings.turbo(null, ""));
    }

    @Test
    void shared_processors() {
        fires(ProcessorWarnings.smt(new Smt(2, true)), "smt", "Two hardware threads share each core");
        fires(ProcessorWarnings.smt(new Smt(2, false)), "smt", "Two hardware threads share some of the cores");
        fires(ProcessorWarnings.smt(new Smt(8, true)), "smt", "8 hardware threads");
        silent(ProcessorWarnings.smt(null));
    }

    /** The numbers of the cases po and holes: no remedy names a CPU that does not exist. */
    @Test
    void one_cpu_of_numbers_with_holes() {
        BitSet online = CpuList.parse("0,8,16,24");
        BitSet second = CpuList.parse("8");
        Warning mask = ProcessorWarnings.oneCpu(4, online, second, null);
        fires(mask, "one-cpu", "the affinity mask leaves CPU 8 of 4");
        assertThat(mask.remedy()).contains("taskset -c 0,8,16,24 ");
        Warning half = ProcessorWarnings.oneCpu(4, online, second, CpuList.parse("8,16"));
        assertThat(half.remedy()).contains("taskset -c 8,16 ");
        Warning group = ProcessorWarnings.oneCpu(4, online, second, second);
        fires(group, "one-cpu", "the control group's cpuset leaves CPU 8 of 4");
        assertThat(group.remedy()).contains("--cpuset-cpus 0,8,16,24").doesNotContain("taskset");
        fires(ProcessorWarnings.oneCpu(1, null, null, null), "one-cpu", "only one is online");
        silent(ProcessorWarnings.oneCpu(2, null, null, null));
    }

    @Test
    void guests() {
        fires(ProcessorWarnings.guest("kvm"), "virtual-machine", "runs in a virtual machine (kvm)");
        fires(ProcessorWarnings.guest("vm-other"), "virtual-machine", "runs in a virtual machine: ");
        silent(ProcessorWarnings.guest("none"));
    }

    @Test
    void kernels() {
        fires(KernelWarnings.debugKernel(List.of("CONFIG_KASAN")), "debug-kernel", "CONFIG_KASAN");
        silent(KernelWarnings.debugKernel(List.of()));
        fires(KernelWarnings.sandboxKernel("gvisor", "none"), "sandbox-kernel", "gVisor");
        fires(KernelWarnings.sandboxKernel("none", "uml"), "sandbox-kernel", "User Mode Linux");
        silent(KernelWarnings.sandboxKernel("docker", "kvm"));
        fires(KernelWarnings.nothingNative("the JVM is for riscv64"), "no-native", "riscv64");
        silent(KernelWarnings.nothingNative(null));
        fires(KernelWarnings.notLinux("Mac OS X"), "not-linux", "Mac OS X");
        fires(KernelWarnings.hugePages("always"), "huge-pages", "always");
        silent(KernelWarnings.hugePages("madvise"));
    }

    @Test
    void counters() {
        fires(KernelWarnings.counters(2, with()), "no-counters", "perf_event_paranoid is 2");
        fires(KernelWarnings.counters(null, with()), "no-counters", "no perf events");
        silent(KernelWarnings.counters(1, with()));
        silent(KernelWarnings.counters(2, with(Capability.PERFMON)));
        fires(KernelWarnings.counters(3, with(Capability.PERFMON)), "no-counters", "CAP_SYS_ADMIN is missing");
        fires(KernelWarnings.counters(4, with(Capability.PERFMON)), "no-counters", "perf_event_paranoid is 4");
        silent(KernelWarnings.counters(3, with(Capability.SYS_ADMIN)));
        fires(KernelWarnings.tracepoint(Tracefs.UNMOUNTED, with()), "no-tracepoint", "not mounted");
        fires(KernelWarnings.tracepoint(Tracefs.UNREADABLE, with()), "no-tracepoint", "can't be read");
        silent(KernelWarnings.tracepoint(Tracefs.READABLE, with()));
        silent(KernelWarnings.tracepoint(Tracefs.UNMOUNTED, with(Capability.SYS_ADMIN)));
        silent(KernelWarnings.tracepoint(Tracefs.UNREADABLE, with(Capability.SYS_ADMIN)));
    }

    @Test
    void who_may_read_tracefs_is_in_the_remedy() {
        assertThat(KernelWarnings.mountTracefs(with())).contains("gid=$(id -g)");
        assertThat(KernelWarnings.mountTracefs(with(Capability.DAC_OVERRIDE))).doesNotContain("gid");
    }

    @Test
    void a_hidden_host() {
        Warning both = KernelWarnings.hidden(false, false);
        fires(both, "hidden-host", "/proc and /sys");
        assertThat(both.remedy()).isEqualTo("sudo mount -t proc proc /proc && sudo mount -t sysfs sysfs /sys");
        fires(KernelWarnings.hidden(true, false), "hidden-host", "see /sys");
        fires(KernelWarnings.hidden(false, true), "hidden-host", "see /proc:");
        silent(KernelWarnings.hidden(true, true));
    }

    @Test
    void capabilities_of_another_user_namespace_do_not_count() {
        ProcessStatus root = new ProcessStatus(-1L, "disabled", 0, null, null, null);
        HostState.Process confined = new HostState.Process(
                root, null, new Limits(Map.of()), null, false, null, new ProcessEnvironment(Map.of(), Map.of()));
        fires(KernelWarnings.counters(2, confined), "no-counters", "perf_event_paranoid is 2");
    }

    /** A seccomp filter refuses what settings and rights permit, or a group permits what the setting refuses. */
    @Test
    void what_the_kernel_answers_outweighs_its_settings() {
        Warning expected = KernelWarnings.counters(2, with());
        Answer filtered = new Answer("perf_event_open: Function not implemented (errno 38)");
        silent(KernelWarnings.asked(expected, new Answer(null), "no-counters", "Refused"));
        assertThat(KernelWarnings.asked(expected, filtered, "no-counters", "Refused"))
                .isEqualTo(expected);
        assertThat(KernelWarnings.asked(expected, null, "no-counters", "Refused"))
                .isEqualTo(expected);
        Warning asked = KernelWarnings.asked(null, filtered, "no-counters", "Refused");
        fires(asked, "no-counters", "Refused: perf_event_open: Function not implemented (errno 38)");
        assertThat(asked.remedy()).contains("seccomp");
    }

    @Test
    void io_uring() {
        fires(KernelWarnings.ioUring(2, with(Capability.SYS_ADMIN)), "no-io-uring", "is 2");
        fires(KernelWarnings.ioUring(1, with()), "no-io-uring", "is 1");
        silent(KernelWarnings.ioUring(1, with(Capability.SYS_ADMIN)));
        silent(KernelWarnings.ioUring(0, with()));
        silent(KernelWarnings.ioUring(null, with()));
    }

    @Test
    void traced() {
        fires(ProcessWarnings.traced(4711, "strace"), "traced", "strace (process 4711) traces this process");
        fires(ProcessWarnings.traced(4711, null), "traced", "Another process (process 4711) traces");
        silent(ProcessWarnings.traced(null, null));
    }

    @Test
    void confinement() {
        fires(ProcessWarnings.seccomp("filter", 2), "seccomp", "2 seccomp filters");
        silent(ProcessWarnings.seccomp("disabled", 0));
        fires(ProcessWarnings.speculation("thread force mitigated"), "speculation", "thread force mitigated");
        silent(ProcessWarnings.speculation("thread vulnerable"));
        silent(ProcessWarnings.speculation("vulnerable"));
        silent(ProcessWarnings.speculation("globally mitigated"));
        fires(
                ProcessWarnings.tmp(new MountInfo.Mount("/", "/tmp", "rw,nosuid,noexec", "tmpfs", "rw")),
                "tmp-noexec",
                "/tmp");
        silent(ProcessWarnings.tmp(new MountInfo.Mount("/", "/tmp", "rw,nosuid", "tmpfs", "rw")));
        silent(ProcessWarnings.tmp(null));
    }

    @Test
    void limits() {
        Map<String, Long> few = Map.of(Limits.PROCESSES, 100L);
        fires(ProcessWarnings.processes(process(0, few, null)), "few-processes", "100 processes");
        silent(ProcessWarnings.processes(process(-1, few, null)));
        fires(ProcessWarnings.processes(process(-1, few, 64L)), "few-processes", "64 tasks");
        silent(ProcessWarnings.processes(process(0, Map.of(), 4096L)));
        fires(ProcessWarnings.files(64L), "few-files", "64 files");
        silent(ProcessWarnings.files(1024L));
        silent(ProcessWarnings.files(null));
        fires(ProcessWarnings.fileSize(8192L), "small-files", "8192 bytes");
        silent(ProcessWarnings.fileSize(Limits.UNLIMITED));
        silent(ProcessWarnings.fileSize(null));
        fires(ProcessWarnings.addressSpace(4L << 30), "small-address-space", "4096 MiB");
        silent(ProcessWarnings.addressSpace(Limits.UNLIMITED));
        silent(ProcessWarnings.addressSpace(null));
        fires(ProcessWarnings.memory(8L << 30, 256L << 20), "low-memory", "256 MiB");
        fires(ProcessWarnings.memory(256L << 20, null), "low-memory", "256 MiB");
        silent(ProcessWarnings.memory(8L << 30, null));
        silent(ProcessWarnings.memory(null, null));
    }
}
