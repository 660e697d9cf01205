package dev.ringcross.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a host. A field that could not be read is null, and {@code unknown} says why under the field's name.
 *
 * @param mitigations the kernel's own words, by vulnerability, from /sys/devices/system/cpu/vulnerabilities
 * @param seccomp "disabled", "strict" or "filter", for this process (proc_pid_status(5))
 * @param load runnable and uninterruptible tasks averaged over one minute (proc_loadavg(5))
 * @param stealRatio the share of CPU time that the hypervisor gave to others, 0 … 1: since boot, or over a run that put
 *     its own figure here by {@link #withStealRatio}
 * @param environment the variables that change the measuring processes, such as LD_PRELOAD
 * @param unknown field name to the reason why it is null
 */
public record HostFacts(
        @Nullable String hostname,
        @Nullable String kernel,
        String arch,
        Cpu cpu,
        @Nullable String virtualization,
        @Nullable String container,
        @Nullable String clocksource,
        Map<String, String> mitigations,
        @Nullable String governor,
        @Nullable String thp,
        @Nullable String seccomp,
        Cgroup cgroup,
        @Nullable Integer perfEventParanoid,
        @Nullable Integer ioUringDisabled,
        @Nullable Long pageSize,
        @Nullable Long memoryBytes,
        @Nullable Double load,
        @Nullable Double stealRatio,
        @Nullable String libc,
        @OptionalInOlderFiles Map<String, String> environment,
        Map<String, String> unknown) {

    /** The facts that {@link #little} has none of, by the names that {@code unknown} has for them. */
    public static final List<String> TOLD_BY_LINUX = List.of(
            "hostname",
            "cpu.model",
            "cpu.sockets",
            "cpu.caches",
            "cpu.maxMHz",
            "cpu.nodes",
            "cpu.isolated",
            "cpu.offline",
            "virtualization",
            "container",
            "clocksource",
            "mitigations",
            "governor",
            "thp",
            "seccomp",
            "cgroup",
            "perfEventParanoid",
            "ioUringDisabled",
            "pageSize",
            "stealRatio",
            "libc");

    /** A host of which only these facts are known; {@code logical} is 0 where even that is unknown. */
    public static HostFacts little(
            @Nullable String kernel,
            String arch,
            int logical,
            @Nullable Long memoryBytes,
            @Nullable Double load,
            Map<String, String> unknown) {
        return new HostFacts(
                null,
                kernel,
                arch,
                new Cpu(null, logical, null, List.of(), null, null, null, null),
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                new Cgroup(null, null),
                null,
                null,
                null,
                memoryBytes,
                load,
                null,
                null,
                Map.of(),
                unknown);
    }

    /** This host with the steal that a run sampled. */
    public HostFacts withStealRatio(double ratio) {
        return new HostFacts(
                hostname,
                kernel,
                arch,
                cpu,
                virtualization,
                container,
                clocksource,
                mitigations,
                governor,
                thp,
                seccomp,
                cgroup,
                perfEventParanoid,
                ioUringDisabled,
                pageSize,
                memoryBytes,
                load,
                ratio,
                libc,
                environment,
                unknown);
    }

    /**
     * The processor.
     *
     * @param logical CPUs online
     * @param maxMHz the fastest clock by cpufreq; null on most guests
     * @param nodes NUMA nodes online (numa(7))
     * @param isolated the CPUs that the scheduler leaves alone (isolcpus in the kernel's admin-guide/kernel-parameters), as
     *     the kernel writes a list; empty when there are none
     * @param offline the CPUs that are there and switched off, such as the second threads of cores without SMT
     */
    public record Cpu(
            @Nullable String model,
            int logical,
            @Nullable Integer sockets,
            List<Cache> caches,
            @Nullable Double maxMHz,
            @Nullable Integer nodes,
            @Nullable String isolated,
            @Nullable String offline) {}

    /**
     * One cache as the first CPU online sees it.
     *
     * @param type "Data", "Instruction" or "Unified"
     * @param sharedBy the list of CPUs that share it, as the kernel writes it
     */
    public record Cache(
            int level,
            String type,
            long sizeBytes,
            @Nullable String sharedBy) {}

    /**
     * Limits of this process's control group.
     *
     * @param cpuMax CPUs that may be used at once (quota over period), null when unlimited
     * @param memoryMax bytes, null when unlimited
     */
    public record Cgroup(@Nullable Double cpuMax, @Nullable Long memoryMax) {}

    /** The host's name for a reader; where /proc is hidden nobody knows it. */
    public String nameOrUnknown() {
        return hostname == null ? "an unknown host" : hostname;
    }
}
