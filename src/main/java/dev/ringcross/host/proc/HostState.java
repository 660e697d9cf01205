package dev.ringcross.host.proc;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts for warnings and permissions that are not part of the host facts. Null stands for unknown. */
public record HostState(Process process, Kernel kernel, Load load, Processors processors, Storage storage) {

    /**
     * The state of this process.
     *
     * @param status all null when /proc/self/status can't be read
     * @param tracerName the name of the process that traces this one (/proc/PID/comm); null where there is none or it
     *     is unknown
     * @param cpuset the CPUs that the control group leaves; null when unknown
     * @param hostUser whether it is in the host's own user namespace: capabilities of another one do not count for perf
     *     events, real-time scheduling or memory locks
     */
    public record Process(
            ProcessStatus status,
            @Nullable String tracerName,
            Limits limits,
            @Nullable BitSet cpuset,
            boolean hostUser,
            @Nullable Long pidsMax,
            ProcessEnvironment environment) {

        /** Whether the process has a capability; null when its capabilities are unknown. */
        @Nullable
        public Boolean can(Capability capability) {
            Long set = status.capabilities();
            return set == null ? null : Boolean.valueOf(hostUser && capability.in(set));
        }

        public boolean surelyCan(Capability capability) {
            return Boolean.TRUE.equals(can(capability));
        }
    }

    /**
     * The settings of the kernel.
     *
     * @param proc whether /proc can be seen at all
     * @param sys whether /sys can
     * @param debugOptions signs of a debug kernel
     * @param tracefs whether it tells the tracepoint's number
     * @param pmu whether the processor's counters are offered to perf
     * @param ioUringBuilt whether the kernel has io_uring at all
     */
    public record Kernel(
            boolean proc,
            boolean sys,
            List<String> debugOptions,
            Tracefs tracefs,
            @Nullable Boolean pmu,
            @Nullable Boolean ioUringBuilt,
            @Nullable Long maxUserNamespaces,
            @Nullable Long unprivilegedUserNamespaces,
            @Nullable Long apparmorRestrictsUserNamespaces,
            @Nullable Long ptraceScope) {}

    /**
     * The load of the host.
     *
     * @param othersRunning tasks besides this JVM's that run or wait for a CPU
     * @param swapUsed bytes
     * @param swapsTo where to: "disk" or "zram", compressed memory; null when unknown
     */
    public record Load(
            @Nullable Integer othersRunning,
            CgroupLimits.@Nullable Throttling throttling,
            @Nullable Long swapUsed,
            @Nullable String swapsTo) {}

    /**
     * The state of the processors.
     *
     * @param turbo whether the clock may rise above its nominal rate
     * @param turboOff the command that turns it off
     * @param smt null where no processors share a core, or that is unknown
     * @param frequencyDriver what sets the clock, as scaling_driver names it
     * @param clocksources those that could be chosen
     * @param emulation the sign that every instruction is emulated; null where there is none
     */
    public record Processors(
            @Nullable BitSet online,
            @Nullable Boolean turbo,
            String turboOff,
            @Nullable Smt smt,
            @Nullable String frequencyDriver,
            String clocksources,
            @Nullable String emulation) {}

    /**
     * The directories for files.
     *
     * @param tmp the mount of the directory for temporary files
     * @param tmpWritable null where there is no such directory
     * @param workWritable the directory that this process was started in
     * @param executing the directories that permit execution of unpacked files, the preferred one first
     * @param memoryNoexec sysctl vm.memfd_noexec, null before Linux 6.3
     */
    public record Storage(
            CgroupPlaces places,
            MountInfo.@Nullable Mount tmp,
            @Nullable Boolean tmpWritable,
            @Nullable Boolean workWritable,
            List<String> executing,
            @Nullable Long memoryNoexec) {}
}
